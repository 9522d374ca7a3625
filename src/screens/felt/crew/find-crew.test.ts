import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import type { TableId } from "@/contract/ids";
import { agentOf } from "../testing/felt";
import { findCrew, gameOf, pickerOf, type Wanted } from "./find-crew";

const TABLE = "0f3a9c2177d0ab54e6c8" as TableId;
const FAR = "2999-01-01T00:00:00.000Z";

interface Server {
  readonly table?: Record<string, unknown> | null;
  readonly agents?: readonly unknown[];
  readonly down?: boolean;
}

/** The real client over answers that a test writes. */
const clientOf = ({ table = null, agents = [agentOf()], down = false }: Server) =>
  createClient({
    baseUrl: "http://poker.test",
    fetch: async (input) => {
      if (down) throw new TypeError("fetch failed");
      const { pathname, searchParams } = new URL(String(input));
      if (pathname === "/clubs") {
        const asked = searchParams.get("agent");
        const found = agents.filter((agent) => (agent as { id: string }).id === asked);
        return Response.json({ agents: found, next_cursor: null });
      }
      if (table === null)
        return Response.json({ status: 404, code: "table_not_found", message: "none" }, { status: 404 });
      return Response.json({
        mode: "challenge",
        seats: 6,
        closed_at: null,
        expires_at: FAR,
        agent_id: "northwind",
        ...table,
      });
    },
  });

const look = (server: Server, wanted: Partial<Wanted> = {}) =>
  findCrew(
    clientOf(server),
    { mode: "challenge", seats: 4, tableId: null, agent: null, ...wanted },
    new AbortController().signal,
  );

test("an agent from the picker sits down with as many as were asked for", async () => {
  const found = await look({}, { agent: "northwind" });
  expect(found).toMatchObject({ kind: "crew", mode: "challenge", seats: 4, tableId: null });
  expect(found.kind === "crew" && found.crew.members).toHaveLength(3);
});

test("a table decides mode and seats, whatever its address says", async () => {
  const found = await look({ table: { mode: "demo", seats: 9 } }, { tableId: TABLE });
  expect(found).toMatchObject({ kind: "crew", mode: "demo", seats: 9, tableId: TABLE });
});

test("a table whose agent the club does not show leads to the picker", async () => {
  expect(await look({ table: {}, agents: [] }, { tableId: TABLE })).toEqual({
    kind: "go",
    path: "/?mode=challenge&seats=6",
  });
  expect(await look({ table: { agent_id: undefined } }, { tableId: TABLE })).toMatchObject({ kind: "go" });
});

test("a room or a TV is opened as what it is", async () => {
  expect(await look({ table: { mode: "tv" } }, { tableId: TABLE })).toEqual({
    kind: "go",
    path: `/?mode=tv&tableId=${TABLE}`,
  });
});

test("what is not there says why", async () => {
  expect(await look({}, { tableId: TABLE })).toEqual({ kind: "no_table" });
  expect(await look({ table: { closed_at: FAR } }, { tableId: TABLE })).toEqual({ kind: "closed" });
  expect(await look({ table: { expires_at: "2020-01-01T00:00:00.000Z" } }, { tableId: TABLE })).toEqual({
    kind: "closed",
  });
  expect(await look({}, { agent: "nobody" })).toEqual({ kind: "no_crew" });
  expect(await look({}, { agent: "" })).toEqual({ kind: "no_crew" });
  expect(await look({ down: true }, { agent: "northwind" })).toEqual({ kind: "network" });
  expect(await look({ down: true }, { tableId: TABLE })).toEqual({ kind: "network" });
});

test("addresses of the picker and of a game", () => {
  expect(pickerOf({ mode: "demo", seats: 9 })).toBe("/?mode=demo&seats=9");
  expect(gameOf("challenge", "a&b", 2)).toBe("/?mode=challenge&seats=2&agent=a%26b");
});
