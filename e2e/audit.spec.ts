import type { HandRow } from "@/contract/hands";
import type { PublicTable } from "@/contract/state";
import { CardsDealt, chipsOf, doubles, leaks } from "./support/audit";
import { layoutFaults } from "./support/layout";
import type { Exchange } from "./support/recorder";
import { expect, test } from "./support/test";
import { replay } from "./support/truth";

/** The audits of the tournaments, each shown something broken on purpose: an audit that cannot fail shows nothing. */

const exchange = (who: string, body: object, path = "/state?tableId=x"): Exchange => ({
  who,
  method: "GET",
  path,
  sent: "",
  credential: false,
  status: 200,
  headers: new Headers(),
  body: JSON.stringify(body),
});

const player = (seatIndex: number, folded = false) => ({ seatIndex, folded, chips: 1980, bet: 20 });
const table = (more: object = {}) => ({
  handIndex: 1,
  phase: "betting",
  pot: 40,
  communityCards: ["2C", "3D", "4H"],
  showdown: [],
  winners: [],
  playersPublic: [player(0), player(1)],
  ...more,
});
const own = (seat: number, cards: string[], more: object = {}) =>
  exchange(`seat ${seat}`, { table: table(more), seat: { seatIndex: seat, holeCards: cards } });

const honest = [own(0, ["AH", "KH"]), own(1, ["QS", "JS"])];
const leaksOf = (...more: Exchange[]) => leaks([...honest, ...more], new CardsDealt(honest));

test("the card audit lets an honest table pass, and finds every planted leak", () => {
  expect(leaksOf()).toEqual([]);
  const shown = { showdown: [{ seatIndex: 1, cards: ["QS", "JS"] }] };
  expect(leaksOf(exchange("tv", { table: table(shown) }))).toEqual([]);

  const closed = (seatIndex: number, ...cards: string[]) => ({
    handIndex: 1,
    showdown: [{ seatIndex, cards, best: cards }],
  });
  // A showdown stays public while the next hand is on, also where that hand has the same cards.
  const next = own(0, ["QS", "2C"], { handIndex: 2 });
  const after = { table: table({ handIndex: 2 }), lastHand: closed(1, "QS", "JS") };
  expect(leaksOf(next, exchange("seat 1", after))).toEqual([]);

  const planted = [
    exchange("seat 0", { table: table({ handIndex: 2 }), lastHand: closed(1, "AH", "KH") }),
    exchange("seat 0", { table: table(), lastHand: closed(1, "QS", "JS") }),
    exchange("stranger", { table: table(), seat: { seatIndex: 1, holeCards: ["QS", "JS"] } }),
    exchange("seat 0", { table: table({ debug: { next: "QS" } }) }),
    exchange("tv", { table: table({ log: ["QS"] }) }),
    exchange("seat 0", { table: table({ communityCards: ["QS"] }) }),
    exchange("stranger", {}, "/state/full?tableId=x"),
    exchange("tv", {
      table: table({ ...shown, playersPublic: [player(0), player(1, true)] }),
    }),
  ].map((it) => (it.path.startsWith("/state/full") ? { ...it, body: '{"full":{"deck":["QS"]}}' } : it));
  for (const leak of planted) expect(leaksOf(leak), leak.body).not.toEqual([]);
  // The deck in the host's own hands is no leak.
  expect(
    leaksOf({ ...exchange("tv", {}, "/state/full?tableId=x"), body: '{"full":{"deck":["QS"]}}' }),
  ).toEqual([]);
});

test("the audit notices an owner who was told two different hands", () => {
  expect(new CardsDealt(honest).contradictions).toEqual([]);
  expect(new CardsDealt([...honest, own(0, ["AH", "KD"])]).contradictions).toEqual(["1 0"]);
});

test("the audit knows cards from an act's answer, and from what the TV dealt to who never asked", () => {
  const seat = { seatIndex: 0, holeCards: ["AH", "KH"] };
  const acted = exchange("seat 0", { ok: true, state: { table: table({}), seat } }, "/action");
  const sent = JSON.stringify({ table: table({}), seats: [{ seatIndex: 1, holeCards: ["QS", "JS"] }] });
  const dealt = new CardsDealt([acted, { ...exchange("tv", {}, "/state"), method: "POST", sent }]);
  expect([dealt.of(1, 0), dealt.of(1, 1)]).toEqual([
    ["AH", "KH"],
    ["QS", "JS"],
  ]);
  expect(dealt.contradictions).toEqual([]);
});

test("the chip count takes the pot into account until it is paid", () => {
  const as = (more: object) => table(more) as unknown as PublicTable;
  expect(chipsOf(as({}))).toBe(4000);
  expect(chipsOf(as({ phase: "showdown", winners: [{ seatIndex: 0, amount: 40 }] }))).toBe(3960);
  expect(chipsOf(as({ phase: "between" }))).toBe(3960);
});

test("the layout ruler finds small, cut, strayed and overlapping text, and lets a tidy page pass", async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 300 });
  const faultsOf = async (html: string) => {
    await page.setContent(`<style>* { margin: 0; font: 20px/1.2 sans-serif }</style>${html}`);
    return layoutFaults(page, { minText: 16, noScroll: true, safeArea: 0.05 });
  };
  const at = (left: number, top: number, more = "") =>
    `style="position:absolute;left:${left}px;top:${top}px;${more}"`;
  expect(await faultsOf(`<p ${at(30, 30)}>One</p><p ${at(30, 60)}>Two</p>`)).toEqual([]);
  const ellipsis = "width:80px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap";
  expect(await faultsOf(`<p ${at(30, 30, ellipsis)}>A name too long for its box</p>`)).toEqual([]);
  const broken = {
    "is 12px": `<p ${at(30, 30, "font-size:12px")}>Small</p>`,
    "leaves the safe area": `<p ${at(5, 100)}>Edge</p>`,
    "is cut off": `<div ${at(30, 30, "width:40px;height:30px;overflow:hidden")}><p>Unbreakable</p></div>`,
    "lies on": `<p ${at(30, 30)}>Under</p><p ${at(40, 36)}>Over</p>`,
    "px wide": `<div style="width:900px">Wide</div>`,
  };
  for (const [words, html] of Object.entries(broken))
    expect(await faultsOf(html), words).toContainEqual(expect.stringContaining(words));
});

const row: HandRow = {
  hand_id: "9b1f00c4d2a871e35f60" as HandRow["hand_id"],
  table_id: "242cecf66c00001dab2f" as HandRow["table_id"],
  hand_index: 1,
  mode: "tv",
  seats: [
    { seat_index: 1, name: "A", is_human: false, starting_stack: 2000, final_stack: 1980 },
    { seat_index: 4, name: "B", is_human: false, starting_stack: 2000, final_stack: 2020 },
  ],
  actions: [
    { street: "preflop", seat_index: 1, action: "post_sb", amount: 10 },
    { street: "preflop", seat_index: 4, action: "post_bb", amount: 20 },
    { street: "preflop", seat_index: 1, action: "call", amount: 10 },
    { street: "preflop", seat_index: 4, action: "check", amount: 0 },
    ...(["flop", "turn", "river"] as const).flatMap((street) => [
      { street, seat_index: 4, action: "check" as const, amount: 0 },
      { street, seat_index: 1, action: "check" as const, amount: 0 },
    ]),
  ],
  board: ["2C", "3D", "4H", "9S", "TD"],
  pot: 40,
  winners: [{ seat_index: 4, amount: 40 }],
  started_at: "2026-04-24T10:40:00.000Z",
  ended_at: "2026-04-24T10:41:00.000Z",
  button: 1,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
};

test("the replay finds the winner from the cards, and refuses a log that breaks a rule", async () => {
  const cardsOf = (_: number, seat: number) => (seat === 4 ? ["TC", "TS"] : ["KC", "QD"]);
  const dealt = new CardsDealt([]);
  expect(doubles({ ...row, board: ["2C", "2C"] }, dealt)).toEqual(["2C"]);
  const folds = row.actions.map((act, index) => (index === 2 ? { ...act, amount: 5 } : act));
  const [right, wrong] = await replay([row, { ...row, actions: folds }], cardsOf);
  expect(right?.error).toBeNull();
  expect(right?.winners).toEqual(new Set([4]));
  expect(right?.finalStacks).toEqual(
    new Map([
      [1, 1980],
      [4, 2020],
    ]),
  );
  expect(wrong?.error).toMatch(/wrong_amount/);
});
