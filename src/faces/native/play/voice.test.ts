import { beforeEach, describe, expect, it } from "vitest";
import { ActionOutput } from "@/contract/actions";
import { ChatOutput } from "@/contract/chat";
import type { HandId } from "@/contract/ids";
import { handIdOf } from "@/services/hand/write";
import { handInput } from "@/services/testing/records";
import { type Ask, type Chair, gistOf, good, type HostedTable, type House } from "../testing/house";
import { openPair, type Pair } from "../testing/pair";

let house: House;
let table: HostedTable;
let ana: Chair;
let bob: Chair;
let views: Pair["views"];
beforeEach(async () => {
  ({ house, table, ana, bob, views } = await openPair("Ana", "Bob"));
  await table.publish({}, views("ticket-1"));
});

/** Bob's act, answered once the host had its time. */
async function act(body: Record<string, unknown> = {}) {
  const ask: Ask = {
    body: { tableId: table.id, seatIndex: 2, turnToken: "ticket-1", action: "call", ...body },
    headers: { authorization: `Bearer ${bob.token}` },
  };
  const answer = house.ask("/action", ask);
  await house.elapse(2_000);
  return answer;
}
const heard = async (body: Record<string, unknown>) => ActionOutput.parse((await act(body)).json);
const chat = async () => ChatOutput.parse((await house.ask(`/tables/${table.id}/chat`)).json).messages;
/** The host stores the hand that is on. */
const close = () =>
  house.client.writeHand({ params: { id: table.id }, body: { ...handInput(), host_token: table.hostToken } });
const everything = async () => {
  const reads = ["", "&seatIndex=0", "&seatIndex=2"].map((seat) => `/state?tableId=${table.id}${seat}`);
  const paths = [
    ...reads,
    `/tables/${table.id}/lobby`,
    `/tables/${table.id}/chat`,
    `/tables/${table.id}/hands`,
  ];
  const headers = { authorization: `Bearer ${ana.token}` };
  const answers = await Promise.all(paths.flatMap((path) => [house.ask(path), house.ask(path, { headers })]));
  return answers.map(({ text }) => text).join("\n");
};

describe("`say` with an act", () => {
  it("is said at the table by the seat that acted", async () => {
    expect(await heard({ say: "Your move" })).toMatchObject({ reason: "queued", said: "yes" });
    expect(await chat()).toMatchObject([{ seat_index: 2, claim: bob.claim, name: "Bob", text: "Your move" }]);
  });

  it("is said once, however often the act is sent", async () => {
    await act({ say: "Your move" });
    expect(await heard({ say: "Your move" })).toMatchObject({ said: "yes" });
    expect(await chat()).toHaveLength(1);
  });

  it("is not said where the act was not heard, and the answer has no word of it", async () => {
    expect(await heard({ say: "Too late", turnToken: "old" })).not.toHaveProperty("said");
    expect(await chat()).toEqual([]);
  });

  it("costs a muted seat its word, not its act", async () => {
    const manage = { claim_token: ana.token, seat_index: 2, do: "mute" };
    expect((await house.ask(`/tables/${table.id}/lobby/manage`, { body: manage })).status).toBe(200);
    expect(await heard({ say: "Hey" })).toMatchObject({ reason: "queued", said: "muted" });
    expect(await chat()).toEqual([]);
    expect((await house.live.read(table.id))?.inbox.entries).toHaveLength(1);
  });

  it("is counted with the seat's other messages, and beyond them costs the word alone", async () => {
    const headers = { authorization: `Bearer ${bob.token}` };
    let answer = 0;
    while (answer !== 429)
      answer = (await house.ask(`/tables/${table.id}/chat`, { body: { text: "ha" }, headers })).status;
    expect(await heard({ say: "ha" })).toMatchObject({ reason: "queued", said: "too_often" });
  });

  it("is plain text of at most 140 characters", async () => {
    expect(await heard({ say: "a\u202Eb" })).toMatchObject({ reason: "queued", said: "unreadable" });
    expect(gistOf(await act({ say: "x".repeat(141) }))).toBe("400 invalid_field");
  });
});

describe("`thought` with an act", () => {
  const THOUGHT = "They fold too much here";

  it("is nowhere to be read while the hand is on: in no answer, for nobody", async () => {
    await act({ thought: THOUGHT });
    expect((await house.live.read(table.id))?.inbox.thoughts).toMatchObject([{ seat: 2, text: THOUGHT }]);
    expect(await everything()).not.toContain(THOUGHT);
    const inbox = await house.ask(`/tables/${table.id}/inbox`, {
      headers: { authorization: `Bearer ${table.hostToken}` },
    });
    expect([inbox.status, inbox.text.includes(THOUGHT)]).toEqual([200, false]);
  });

  it("is in the row of the closed hand, beside the act, for everybody who may read it", async () => {
    const first = handInput().actions.findIndex(
      ({ seat_index, action }) => seat_index === 2 && !action.startsWith("post"),
    );
    const log = handInput()
      .actions.slice(0, first)
      .map(({ seat_index: seatIndex, ...each }) => ({ seatIndex, ...each }));
    await table.publish({ handIndex: 1, log }, views("ticket-2"));
    await act({ thought: THOUGHT, turnToken: "ticket-2" });
    good(await close());
    const id: HandId = handIdOf(table.id, 1);
    const { json } = await house.ask(`/hands/${id}`);
    expect(json["thoughts"]).toEqual([{ seat_index: 2, act: first, text: THOUGHT }]);
    // The host's repeat is the same hand, though the thoughts were never its own.
    expect(await close()).toMatchObject({ status: 200, data: { duplicate: true } });
  });

  it("is not for the host to write", async () => {
    const thoughts = [{ seat_index: 0, act: 0, text: "made up" }];
    const body = { ...handInput(), host_token: table.hostToken, thoughts };
    expect((await house.ask(`/tables/${table.id}/hands`, { body })).status).toBe(201);
    expect((await house.ask(`/hands/${handIdOf(table.id, 1)}`)).text).not.toContain("made up");
  });

  it("has at most 500 characters", async () => {
    expect(gistOf(await act({ thought: "x".repeat(501) }))).toBe("400 invalid_field");
    expect(await heard({ thought: "x".repeat(500) })).toMatchObject({ reason: "queued" });
  });
});
