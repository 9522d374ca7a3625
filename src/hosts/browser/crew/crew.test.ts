import { describe, expect, it } from "vitest";
import { asTable } from "@/table/testing/house";
import { crewFor } from "../testing/crew";
import { botAt, chairsOf, claimAt, crewLobby, HUMAN_SEAT } from "./crew";

const AT = "2027-01-15T08:00:00.000Z";
const TABLE = asTable("242cecf66c00001dab2f");

describe("a crew at a table", () => {
  it("leaves the first chair of a challenge to the human, and takes the others in order", () => {
    const crew = crewFor(4);
    expect(chairsOf(crew)).toBe(4);
    expect(botAt(crew, HUMAN_SEAT)).toBeNull();
    expect([1, 2, 3].map((seat) => botAt(crew, seat)?.name)).toEqual(["Gale", "Mistral", "Sirocco"]);
    expect(botAt(crew, 4)).toBeNull();
  });

  it("takes every chair of a demo", () => {
    const crew = crewFor(3, "demo");
    expect(chairsOf(crew)).toBe(3);
    expect([0, 1, 2, 3].map((seat) => botAt(crew, seat)?.name)).toEqual([
      "Gale",
      "Mistral",
      "Sirocco",
      undefined,
    ]);
  });

  it("sits in a lobby of its own, complete and started", () => {
    const lobby = crewLobby(crewFor(3), TABLE, AT);
    expect(lobby).toMatchObject({ table_id: TABLE, mode: "challenge", seats: 3, start_signaled: true });
    expect(lobby.claims.map(({ seat_index, name, is_agent }) => [seat_index, name, is_agent])).toEqual([
      [0, "Human", false],
      [1, "Gale", true],
      [2, "Mistral", true],
    ]);
    expect(lobby.claims.every(({ fresh }) => fresh)).toBe(true);
    expect(new Set(lobby.claims.map(({ claim }) => claim)).size).toBe(3);
    expect(lobby.claims[2]?.claim).toBe(claimAt(2));
  });
});
