import { numbersFrom, playSeat } from "./support/agent-loop";
import { bashAgent, stopAgents, typescriptAgent } from "./support/scripts";
import { expect, test } from "./support/test";
import {
  auditTournament,
  openTournament,
  SEATS,
  startWhenSeated,
  type Tournament,
} from "./support/tournament";

const SEED = 20260424;
const LIMIT_MS = 420_000;

test.use({
  serverEnv: { ACTION_RATE_PER_MINUTE: "100000" },
  viewport: { width: 1280, height: 720 },
  contextOptions: { reducedMotion: "reduce" },
});
test.setTimeout(LIMIT_MS + 60_000);
test.afterEach(stopAgents);

/** Blinds that double every `hands` hands, after `calm` hands at 10/20. */
const levels = (calm: number, hands: number) =>
  [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120].map((small_blind, index) => ({
    small_blind,
    big_blind: small_blind * 2,
    hands: index === 0 ? calm : hands,
  }));

const loop = ({ door, tableId }: Tournament, seat: number, boldness: number) =>
  playSeat({
    base: door(seat),
    tableId,
    seat,
    name: `Loop ${seat}`,
    random: numbersFrom(SEED + seat),
    // Half of them hold their cards under seal, the others play the token-less loop.
    sealed: seat % 2 === 0,
    boldness,
    until: AbortSignal.timeout(LIMIT_MS),
  });

test("six scripts play up to 200 hands to the end of a tournament at a real TV tab", async ({
  server,
  page,
}) => {
  const tournament = await openTournament(server.url, page, { levels: levels(150, 5) });
  const loops = SEATS.map((seat) => loop(tournament, seat, 0.002));
  await startWhenSeated(tournament);

  await test.step("a sealed seat shows a stranger the table and no cards", async () => {
    const { stranger, tableId } = tournament;
    const read = async (seat: number) => {
      const answer = await fetch(`${stranger}/state?tableId=${tableId}&seatIndex=${seat}`);
      return (await answer.json()) as { table?: { handIndex: number }; seat?: { sealed: boolean } };
    };
    // A first hand with six callers and the pauses of a normal pace.
    await expect
      .poll(async () => (await read(0)).table?.handIndex ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(1);
    const { seat } = await read(0);
    expect(seat).toEqual(expect.objectContaining({ sealed: true }));
    expect(seat).not.toHaveProperty("holeCards");
  });

  await Promise.all(loops);
  const hands = await auditTournament(tournament);
  test.info().annotations.push({ type: "hands", description: String(hands) });
  expect(hands).toBeGreaterThan(20);
  await expect(page.getByText(/wins the game/).first()).toBeVisible();
  await tournament.recorder.close();
});

test("the agents of examples/ play to the end, in bash with and without a token, and in TypeScript", async ({
  server,
  page,
}) => {
  const tournament = await openTournament(server.url, page, { levels: levels(4, 3) });
  const address = (seat: number) => `${tournament.door(seat)}/?mode=tv&tableId=${tournament.tableId}`;
  const loops = [0, 1, 2].map((seat) => loop(tournament, seat, 0.05));
  const examples = [
    bashAgent(address(3), 3, "Bash"),
    bashAgent(address(4), 4, "Sealed Bash", { SEALED: "1" }),
    typescriptAgent(address(5), 5, "TypeScript"),
  ];
  await startWhenSeated(tournament);
  await Promise.all(loops);
  for (const example of examples) {
    expect(await example.ended, example.output()).toBe(0);
    expect(example.output()).toMatch(/: (fold|check|call|raise) \d/);
    expect(example.output()).toMatch(/game over/);
  }
  await auditTournament(tournament);

  // The token-less loop is token-less indeed, and the sealed one sealed before its first card.
  const { exchanges } = tournament.recorder;
  const reads = (who: string) => exchanges.filter((it) => it.who === who && it.path.startsWith("/state"));
  expect(reads("seat 3").length).toBeGreaterThan(0);
  expect(reads("seat 3").filter((it) => it.credential)).toEqual([]);
  expect(reads("seat 4").filter((it) => !it.credential)).toEqual([]);
  await tournament.recorder.close();
});
