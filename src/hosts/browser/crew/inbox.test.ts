import { describe, expect, it } from "vitest";
import { asTable } from "@/table/testing/house";
import { crewFor } from "../testing/crew";
import { claimAt, crewLobby } from "./crew";
import { createCrewInbox } from "./inbox";

const NOW = 1_800_000_000_000;
const lobby = crewLobby(crewFor(2), asTable("242cecf66c00001dab2f"), new Date(NOW).toISOString());
const open = () => createCrewInbox(lobby, () => NOW);
const never = () => new AbortController().signal;

describe("the inbox of a crew", () => {
  it("tells the lobby at once, and once", async () => {
    const inbox = open();
    const first = await inbox.take(0, -1, never());
    expect(first).toMatchObject({ lobby, entries: [] });
    let woken = false;
    void inbox.take(0, first.lobbyRevision, never()).then(() => {
      woken = true;
    });
    await Promise.resolve();
    expect(woken).toBe(false);
  });

  it("numbers entries on from what the dealer has taken before, each under its chair's own claim", async () => {
    const inbox = open();
    const { lobbyRevision } = await inbox.take(7, -1, never());
    const waiting = inbox.take(7, lobbyRevision, never());
    inbox.say(0, { turnToken: "a", action: "call" });
    inbox.say(1, { turnToken: "b", action: "raise", raiseTo: 60 });
    const { entries } = await waiting;
    expect(entries).toMatchObject([
      { kind: "action", id: 8, seatIndex: 0, claim: claimAt(0), turnToken: "a", action: "call" },
      {
        kind: "action",
        id: 9,
        seatIndex: 1,
        claim: claimAt(1),
        turnToken: "b",
        action: "raise",
        raiseTo: 60,
      },
    ]);
    expect(entries[0]?.at).toBe(new Date(NOW).toISOString());
  });

  it("keeps what is said while nobody reads", async () => {
    const inbox = open();
    const { lobbyRevision } = await inbox.take(0, -1, never());
    inbox.say(1, { turnToken: "a", action: "fold" });
    const { entries } = await inbox.take(0, lobbyRevision, never());
    expect(entries.map(({ id }) => id)).toEqual([1]);
  });

  it("ends a read that is called off", async () => {
    const inbox = open();
    const { lobbyRevision } = await inbox.take(0, -1, never());
    const stop = new AbortController();
    const waiting = inbox.take(0, lobbyRevision, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow("called off");
  });
});
