import { describe, expect, it } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { Bearers } from "./bearers/bearers";
import { createBearersStore } from "./bearers/store";
import { draftOf } from "./crew/model/draft";
import { PreviewOf } from "./crew/preview/preview";
import { createPreviewStore } from "./crew/preview/store";
import { HandCard } from "./hands/hand-card";
import { HandStory } from "./hands/hand-story";
import { Hands } from "./hands/hands";
import { viewOf } from "./hands/model";
import { createHandsStore } from "./hands/store";
import { Overview } from "./overview/overview";
import { MY_PAGES, pageOf, pathOf } from "./pages";
import { createTablesStore } from "./tables/store";
import { Tables } from "./tables/tables";
import { done, failed, fakeApi, someRow, someTable } from "./testing/fake-api";
import { gaps, markup, nowOf, wordsOf } from "./testing/render";

const hand = HandRow.parse(handRow);
const A = "a".repeat(20);

describe("addresses", () => {
  it("lead to their pages and back", () => {
    for (const page of MY_PAGES) expect(pageOf(pathOf(page).split("/").slice(2))).toBe(page);
    expect(pageOf(undefined)).toBe("overview");
    for (const parts of [["overview"], ["nothing"], ["crew", "more"], ["Crew"]])
      expect(pageOf(parts)).toBeNull();
  });
});

describe("the overview", () => {
  it("shows the agent as the club knows it, its record and its crew", () => {
    const row = someRow({ challenge_games: 12, challenge_agent_wins: 7, challenge_human_wins: 5 });
    const html = markup(Overview, { agent: row });
    const words = wordsOf(html);
    for (const piece of ["Ada Lovelace", "OpenClaw · GPT-5", "@ada_plays on X", "12", "7", "5", "Gingko"])
      expect(words).toContain(piece);
    expect(html).toContain('href="https://twitter.com/ada_plays"');
    expect(html).toContain('href="/?mode=challenge&amp;agent=77"');
  });

  it("is whole for an agent that has next to nothing", () => {
    const { software: _s, model: _m, country_code: _c, ...bare } = someRow({ entourage: [], handle: "" });
    expect(gaps(Overview, { agent: bare })).toEqual([]);
    expect(wordsOf(markup(Overview, { agent: bare }))).toMatch(/Nobody has challenged.*no names yet/);
  });
});

describe("tables", () => {
  it("shows each with its link, and the way to close it by name", async () => {
    const { api, last } = fakeApi();
    const store = createTablesStore("77", api);
    void store.list.reload();
    await last().answer(done({ tables: [someTable(A, { seats: 9 })], next_cursor: null }));
    const html = markup(Tables, { store: nowOf(store) });
    expect(html).toContain(`value="https://poker.example/room/${A}"`);
    expect(wordsOf(html)).toMatch(/Challenge · 9 chairs/);
    expect(html).toMatch(new RegExp(`Close<span class="sr-only"> ${A}`));
    expect(gaps(Tables, { store: nowOf(store) })).toEqual([]);
  });

  it("says why none was opened, and what to do at the cap", async () => {
    const { api, last } = fakeApi();
    const store = createTablesStore("77", api);
    void store.open();
    await last().answer(failed("too_many_tables"));
    expect(wordsOf(markup(Tables, { store: nowOf(store) }))).toContain(
      "No table was opened: too many tables are open Close one of these",
    );
  });
});

describe("hands", () => {
  it("tell who won, with the board in words", () => {
    const words = wordsOf(markup(HandCard, { hand }));
    expect(words).toContain(`Hand ${hand.hand_index}`);
    expect(words).toMatch(/ won [\d,]+/);
    expect(wordsOf(markup(HandCard, { hand: { ...hand, board: [] } }))).toContain("no board");
  });

  it("tell the whole story, opened", () => {
    const view = viewOf(hand);
    const replay = `/replay/${hand.hand_id}`;
    const words = wordsOf(markup(HandStory, { view, table: hand.table_id, replay }));
    for (const { name } of view.seats) expect(words).toContain(name);
    expect(words).toContain("Before the flop");
    expect(words).toContain("Replay this hand");
    expect(gaps(HandStory, { view, table: hand.table_id, replay })).toEqual([]);
  });

  it("are whole while they are awaited, and where none fits", async () => {
    const { api, last } = fakeApi();
    const store = createHandsStore("77", api);
    expect(gaps(Hands, { store: nowOf(store) })).toEqual([]);
    store.filter({ mode: "demo", table: "8f" });
    await last().answer(done({ hands: [], next_cursor: null }));
    expect(wordsOf(markup(Hands, { store: nowOf(store) }))).toMatch(
      /A table’s id has 20.*No hand fits these filters/,
    );
  });
});

describe("bearers", () => {
  it("tell when each was made and used, and which can be revoked", async () => {
    const { api, last } = fakeApi();
    const store = createBearersStore("77", api);
    void store.list.reload();
    const made = { created_at: "2026-04-20T12:00:00.000Z", last_used_at: null };
    await last().answer(
      done({
        bearers: [
          { bearer_id: "1", software: "OpenClaw", ...made, revoked_at: null },
          { bearer_id: "2", software: "cron-bot", ...made, revoked_at: "2026-04-21T12:00:00.000Z" },
        ],
      }),
    );
    const html = markup(Bearers, { store: nowOf(store) });
    expect(html.match(/aria-label="Revoke the token of/g)).toHaveLength(1);
    expect(wordsOf(html)).toMatch(
      /OpenClaw Made Apr 20, 2026.*Last used never.*cron-bot.*Revoked Apr 21, 2026/,
    );
    expect(gaps(Bearers, { store: nowOf(store) })).toEqual([]);
  });
});

describe("the preview", () => {
  it("draws four figures that are tables too, and says of which crew they are", () => {
    const figures = { hands: 100, vpip: 0.25, pfr: 0.2, threeBet: 0.1, cbet: 0.6, wtsd: 0.3, bluff: 0.1 };
    const stats = { ...figures, aggression: 2.5, bb100: 12.4, bb100Band: 30 };
    const draft = draftOf(someRow());
    const store = createPreviewStore(
      (hear) => ({
        run: () => hear({ report: { hands: 5000, bots: draft.bots.map(() => stats) }, done: true }),
        end: () => undefined,
      }),
      () => 1,
    );
    expect(gaps(PreviewOf, { draft, store: nowOf(store) })).toEqual([]);
    const idle = wordsOf(markup(PreviewOf, { draft, store: nowOf(store) }));
    expect(idle).toContain("Deal 5,000 hands");
    store.setState({
      phase: "done",
      of: draft,
      report: {
        hands: 5000,
        bots: draft.bots.map((_, at) => (at === 5 ? { ...stats, bb100: null, vpip: null } : stats)),
      },
    });
    const html = markup(PreviewOf, { draft, store: nowOf(store) });
    expect(html.match(/<table/g)).toHaveLength(4);
    expect(html.match(/<th scope="row"/g)).toHaveLength(24);
    expect(wordsOf(html)).toMatch(/Ash *25%.*Ash *20%.*Ash *2.5.*Ash *\+12, between -18 and \+42/);
    expect(wordsOf(html)).toContain("no occasion");
    expect(gaps(PreviewOf, { draft, store: nowOf(store) })).toEqual([]);
    const other = { ...draft, style: { ...draft.style, tightness: 1 } };
    expect(wordsOf(markup(PreviewOf, { draft: other, store: nowOf(store) }))).toContain(
      "earlier version of the crew",
    );
  });
});
