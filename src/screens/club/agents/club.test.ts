import { expect, test } from "vitest";
import { createClient } from "@/client/client";
import { rowOf } from "../testing/agents";
import { createClub } from "./club";

/** A club over a server that gives these answers one after another; `asked` keeps the addresses. */
function clubOver(...answers: readonly (() => Response)[]) {
  return clubOf(undefined, answers);
}

function clubOf(limit: number | undefined, answers: readonly (() => Response)[]) {
  const asked: string[] = [];
  const client = createClient({
    baseUrl: "http://home.test",
    fetch: async (input) => {
      const answer = answers[asked.length];
      asked.push(String(input).replace("http://home.test", ""));
      if (answer === undefined) throw new TypeError("fetch failed");
      return answer();
    },
  });
  const { store, ...club } = createClub(client, limit);
  return { ...club, asked, now: store.getState, ids: () => store.getState().agents.map(({ id }) => id) };
}
const page = (ids: readonly string[], next: string | null) => () =>
  Response.json({ agents: ids.map((id) => rowOf(id)), next_cursor: next });
const refusal = (status: number) => () =>
  Response.json({ status, code: "x", message: "x", docs: "", request_id: "" }, { status });

test("the agents come in the server's order, and are asked for once", async () => {
  const club = clubOver(page(["b", "a"], null));
  expect(club.now().status).toBe("loading");
  await club.open();
  await club.open();
  expect(club.asked).toEqual(["/clubs"]);
  expect(club.now()).toMatchObject({ status: "ready", fault: null, more: "none" });
  expect(club.now().agents.map(({ id, place }) => [id, place])).toEqual([
    ["b", 0],
    ["a", 1],
  ]);
});

test("a page that shows a few asks for a few", async () => {
  const club = clubOf(2, [page(["a", "b"], "c0.1"), page(["c"], null)]);
  await club.open();
  await club.goOn();
  expect(club.asked).toEqual(["/clubs?limit=2", "/clubs?limit=2&cursor=c0.1"]);
});

test("two callers at once ask once", async () => {
  const club = clubOver(page(["a"], null), page(["b"], null));
  await Promise.all([club.open(), club.open()]);
  expect([club.asked.length, club.ids()]).toEqual([1, ["a"]]);
});

test("a later page goes on after the last one, with nobody twice", async () => {
  const club = clubOver(page(["a", "b"], "c0.1"), page(["b", "c"], null));
  await club.open();
  expect(club.now().more).toBe("there");
  const coming = club.goOn();
  expect(club.now().more).toBe("coming");
  await coming;
  expect(club.asked).toEqual(["/clubs", "/clubs?cursor=c0.1"]);
  expect(club.ids()).toEqual(["a", "b", "c"]);
  expect(club.now().agents.map(({ place }) => place)).toEqual([0, 1, 2]);
  expect(club.now().more).toBe("none");
  await club.goOn();
  expect(club.asked).toHaveLength(2);
});

test.each([
  [429, "busy"],
  [503, "server"],
  [500, "server"],
] as const)("a refusal with %d says what to do, and can be tried again", async (status, fault) => {
  const club = clubOver(refusal(status), page(["a"], null));
  await club.open();
  expect(club.now()).toMatchObject({ status: "failed", fault, agents: [] });
  await club.open();
  expect(club.now()).toMatchObject({ status: "ready", fault: null });
});

test("silence is the network's", async () => {
  const club = clubOver();
  await club.open();
  expect(club.now()).toMatchObject({ status: "failed", fault: "network" });
});

test("a later page that fails takes nothing away, and can be asked for again", async () => {
  const club = clubOver(page(["a"], "c0.1"), refusal(503), page(["b"], null));
  await club.open();
  await club.goOn();
  expect(club.now()).toMatchObject({ status: "ready", fault: "server", more: "there" });
  expect(club.ids()).toEqual(["a"]);
  await club.goOn();
  expect(club.ids()).toEqual(["a", "b"]);
  expect(club.now().fault).toBeNull();
});
