import { expect, it } from "vitest";
import type { HostClaimInput, HostClaimOutput } from "@/contract/tables";
import { claimHost } from "@/services/host/claim";
import { applyPublish } from "@/services/state/publish";
import type { LiveStore } from "@/store/ports";
import { seeded } from "@/table/testing/chance";
import { good, openHouse } from "../testing/house";
import { openRoom } from "../testing/room";

const RACES = 1_000;

/**
 * So many races for one room, each after its host conceded or fell silent: two to six seats at once, in any order, each once to three times
 * under its own adoption key.
 */
async function race(races: number, live?: (live: LiveStore) => LiveStore) {
  const house = openHouse(live ? { live } : {});
  const { id, chairs } = await openRoom(house, 6);
  const random = seeded(20_261_121);
  const upTo = (n: number) => Math.floor(random() * n);
  const winners: number[] = [];
  let held: HostClaimOutput | null = null;
  for (let round = 0; round < races; round += 1) {
    if (upTo(2) === 0) house.clock.advance(15_000);
    else if (held) {
      const { hostToken } = held;
      const concession = { tableId: id, hostToken, concede: true };
      await house.live.update(id, (record) => applyPublish(record, concession, hostToken, house.clock.now()));
    } else house.clock.advance(1);
    const asks = chairs
      .slice(0, 2 + upTo(5))
      .flatMap(({ token, seat }) =>
        Array.from(
          { length: 1 + upTo(3) },
          (): HostClaimInput => ({
            tableId: id,
            claim_token: token,
            adoption: `adoption-of-seat-${seat}-in-${round}`,
          }),
        ),
      )
      .map((ask) => ({ ask, place: random() }))
      .sort((a, b) => a.place - b.place);
    const answers = await Promise.all(asks.map(({ ask: input }) => claimHost({ ctx: house.ctx, input })));
    const won = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe("host_taken");
    winners.push(new Set(won.map(({ hostToken }) => hostToken)).size);
    held = won[0] ?? null;
  }
  return { house, id, winners };
}

it(`${RACES} races for a room's hosting have one winner each, and an epoch each`, async () => {
  const { house, id, winners } = await race(RACES);
  expect(winners).toEqual(Array<number>(RACES).fill(1));
  expect((await house.live.read(id))?.host.epoch).toBe(RACES);
}, 30_000);

it("a race is lost by a store that looks first and writes later: the count can fail", async () => {
  const loose = (live: LiveStore): LiveStore => ({
    ...live,
    async update(id, change) {
      const before = await live.read(id);
      if (!before) return null;
      const { next, result } = change(before);
      await live.update(id, () => ({ next, result }));
      return result;
    },
  });
  const { winners } = await race(20, loose);
  expect(Math.max(...winners)).toBeGreaterThan(1);
});

it("a hosted room is raced for in vain", async () => {
  const { house, id } = await race(1);
  const { chairs } = await openRoom(house, 2);
  const late = chairs.map(({ token }) =>
    house.client.claimHost({ body: { tableId: id, claim_token: token } }),
  );
  for (const answer of await Promise.all(late)) expect(answer).toMatchObject({ ok: false, status: 401 });
  expect((await house.live.read(id))?.host.epoch).toBe(1);
});

it("many screens with a TV table's link have one winner once its host is silent", async () => {
  const house = openHouse();
  const { table_id: tableId } = good(await house.client.mintTv({ body: { host: true } }));
  const screens = () =>
    Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        house.client.claimHost({ body: { tableId, adoption: `adoption-of-screen-${n}` } }),
      ),
    );
  expect((await screens()).filter(({ ok }) => ok)).toHaveLength(0);
  house.clock.advance(15_000);
  const answers = await screens();
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => ok)).toMatchObject({ data: { epoch: 2 } });
});
