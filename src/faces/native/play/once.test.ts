import fc from "fast-check";
import { expect, it } from "vitest";
import { handInput, publicTable, seatView } from "@/services/testing/records";
import { type Answer, type HostedTable, type House, openHouse, openTable } from "../testing/house";

const STEPS = 12;
const ADOPTION = "an-adoption-key-of-16+";

/** An evening in twelve POSTs. Each is made from what the ones before it answered, and can be sent again as it was. */
function evening(house: House, table: HostedTable) {
  const { id, hostToken } = table;
  const first = new Map<number, Answer>();
  const answered = (step: number, field: string) => String(first.get(step)?.json[field] ?? "");
  const claim = (seat: number) => ({
    path: `/tables/${id}/lobby/claim`,
    body: { seat_index: seat, name: "Bob", claim_key: `claim-key-of-chair-${seat}` },
  });
  const publish = (version: number, table: object, more: object, host = hostToken as string) => ({
    path: "/state",
    body: {
      tableId: id,
      hostToken: host,
      version,
      table: publicTable({ tableId: id, ...table }),
      full: { format: 1 },
      ...more,
    },
  });
  const owed = () => [seatView(2, answered(1, "claim"), ["AH", "KC"], "ticket")];
  const buyIn = { seatIndex: 2, floor: 100, cap: 900, deadline_at: "2027-01-15T08:10:00.000Z" };
  const steps: (() => { path: string; body: object })[] = [
    () => claim(0),
    () => claim(2),
    () => ({ path: `/tables/${id}/lobby/start`, body: { claim_token: answered(0, "claim_token") } }),
    () => publish(1, {}, { seats: owed() }),
    () => ({ path: "/action", body: { tableId: id, seatIndex: 2, turnToken: "ticket", action: "allin" } }),
    () => publish(2, { pendingAction: null }, { inboxCursor: 1, results: [{ id: 1, applied: true }] }),
    () => publish(3, { pendingAction: null, phase: "buy_in", buyIn }, {}),
    () => ({
      path: `/tables/${id}/buyin-response`,
      body: { seat_index: 2, claim_token: answered(1, "claim_token"), decision: "buyin", amount: 500 },
    }),
    () => publish(4, { pendingAction: null, phase: "between" }, { inboxCursor: 2 }),
    () => ({ path: `/tables/${id}/hands`, body: { ...handInput(), host_token: hostToken } }),
    () => ({ path: "/host/claim", body: { tableId: id, host_token: hostToken, adoption: ADOPTION } }),
    () => publish(5, { handIndex: 2 }, {}, answered(10, "hostToken")),
  ];
  const sent = new Map<number, { path: string; body: object }>();
  return {
    first,
    async send(step: number): Promise<Answer> {
      const request = sent.get(step) ?? steps[step]?.() ?? { path: "/", body: {} };
      sent.set(step, request);
      const answer = await house.ask(request.path, { body: request.body });
      if (!first.has(step)) first.set(step, answer);
      return answer;
    },
  };
}

/** An answer without the news it brings along: what waits for the host, and where the table stands when it is taken. */
function told(answer: Answer | undefined): string {
  const { pendingBuyinDecisions: _news, version, ...rest } = answer?.json ?? {};
  return JSON.stringify("hostToken" in rest ? rest : { ...rest, version });
}

/** What must have happened exactly once by the end. */
async function effects(house: House, table: HostedTable) {
  const record = await house.live.read(table.id);
  const { hands } = await house.client
    .listHands({ params: { id: table.id } })
    .then((answer) => (answer.ok ? answer.data : { hands: [] }));
  return {
    chairs: record?.lobby.claims.map(({ seat, name }) => `${seat} ${name}`),
    former: record?.lobby.former.length,
    started: record?.lobby.startedAt !== null,
    heard: record?.inbox.acts.map(({ said }) => said),
    nextId: record?.inbox.nextId,
    waiting: record?.inbox.entries.length,
    epoch: record?.host.epoch,
    version: record?.published?.version,
    hands: hands.map((hand) => hand.hand_index),
  };
}

const WHOLE = {
  chairs: ["0 Bob", "2 Bob (2)"],
  former: 0,
  started: true,
  heard: ["allin", '[500,"buyin",500]'],
  nextId: 3,
  waiting: 0,
  epoch: 2,
  version: 5,
  hands: [1],
};

it("every POST sent one to five times, late and out of order, has its effect once", async () => {
  const repeats = fc.array(fc.array(fc.nat(STEPS - 1), { maxLength: 4 }), {
    minLength: STEPS,
    maxLength: STEPS,
  });
  await fc.assert(
    fc.asyncProperty(repeats, async (later) => {
      const house = openHouse();
      const table = await openTable(house);
      const { send, first } = evening(house, table);
      const open: Promise<[number, Answer]>[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        // The same call twice at once, then what the network held back from before.
        const calls = [step, step, ...(later[step] ?? []).filter((old) => old <= step)];
        const running = calls.map(async (call) => [call, await send(call)] as [number, Answer]);
        open.push(...running);
        await house.elapse(0);
        if (step === 4) continue;
        await Promise.race([Promise.all(running), house.elapse(2_000)]);
      }
      await house.elapse(2_000);
      expect(await effects(house, table)).toEqual(WHOLE);
      for (const [step, answer] of await Promise.all(open)) {
        // Whoever repeats himself hears what he heard, or is told that the world has moved on; never something new.
        const same = told(answer) === told(first.get(step));
        const moved = answer.status === 409 || answer.json["duplicate"] === true || step === 4;
        expect(answer.status).toBeLessThan(500);
        expect(same || moved, `${step}: ${answer.text}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it("keeps secrets as hashes only, in store and log alike (decision 15)", async () => {
  const house = openHouse();
  const table = await openTable(house);
  const { send, first } = evening(house, table);
  for (let step = 0; step < STEPS; step += 1) {
    const answer = send(step);
    await house.elapse(2_000);
    expect((await answer).status, `step ${step}`).toBeLessThan(300);
  }
  const stored = JSON.stringify(await house.live.read(table.id));
  const secrets = [
    table.hostToken,
    ADOPTION,
    "claim-key-of-chair-0",
    ...[0, 1].map((step) => String(first.get(step)?.json["claim_token"])),
    String(first.get(10)?.json["hostToken"]),
  ];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(15);
    expect(stored).not.toContain(secret);
    expect(house.logs.join("\n")).not.toContain(secret);
  }
  // All but the publishes left a line.
  expect(house.logs.length).toBeGreaterThanOrEqual(STEPS - 4);
  expect(house.logs.join("\n")).not.toMatch(/AH|KC|ticket/);
});
