import { createElement } from "react";
import { describe, expect, it } from "vitest";
import type { TableId } from "@/contract/ids";
import { createManualClock } from "@/lib/clock";
import { Codes } from "../../tv/settle/codes";
import { inWords, wordsOf } from "../../tv/testing/render";
import { paid, sheetOf } from "../testing/sheets";
import { HandOut } from "./hand-out";
import type { BillMemory, KeptBill, Made } from "./memory";
import { CutSteps, type MadeProps } from "./steps";
import { type CuttingOptions, createCutting } from "./store";
import { FIRST_TERMS } from "./terms";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const TABLE = "242cecf66c00001dab2f" as TableId;
const LINKS = { Alice: "https://poker.example/settle/8f3a4c12e5b6d0a19c7e?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg" };
const OURS: KeptBill = { kind: "made", id: "8f3a4c12e5b6d0a19c7e", editToken: "the-key" };
const CNY = { unit: "CNY", chips: "100" } as const;
const BODY = { stakes_unit: "CNY", chips_per_unit: 100 } as const;

/** A menu over a scripted server. */
function menu(known: KeptBill | null = null, earlier: readonly Made[] = []) {
  const said: unknown[] = [];
  let kept = known;
  let keys = 0;
  const memory: BillMemory = {
    read: () => kept,
    write: (bill) => {
      kept = bill;
    },
    earlier: () => earlier,
  };
  const { settlement_id, created_at: _at, closed_at: _closed, history: _history, ...bill } = sheetOf();
  const refusal = (code: string, status = 409) =>
    ({ ok: false, status, error: { code, message: "In English.", settlement_id } }) as const;
  const script = { refuse: null as string | null, lost: false, gone: false, sheet: sheetOf() };
  const client: CuttingOptions["client"] = {
    createSettlement: async ({ body }) => {
      said.push(body);
      if (script.refuse) return refusal(script.refuse);
      if (body?.preview) {
        const seems = [{ name: "Bob", as: null }];
        const players = (body.carry_players ?? seems).map((each) => ({ ...each, open_unit: 7 }));
        const carry_over = body.carry_over ? { settlement_id, players } : null;
        return { ok: true, status: 200, data: { ...bill, preview: true, carry_over } };
      }
      if (script.lost) return refusal("network", 0);
      const made = { ...script.sheet, edit_token: "the-key", player_tokens: {}, player_share_urls: LINKS };
      return { ok: true, status: 201, data: made };
    },
    getSettlement: async () =>
      script.gone ? refusal("settlement_not_found", 404) : { ok: true, status: 200, data: script.sheet },
    getPlayerTokens: async ({ token }) => {
      said.push({ tokens: token });
      return { ok: true, status: 200, data: { player_tokens: {}, player_share_urls: LINKS } };
    },
    discardSettlement: async ({ token }) => {
      said.push({ discard: token });
      if (script.refuse) return refusal(script.refuse);
      return { ok: true, status: 204, data: null };
    },
  };
  const clock = createManualClock();
  const proof = () => ({ claim_token: "the-seat" });
  const newKey = () => {
    keys += 1;
    return `key-${keys}`;
  };
  const cutting = createCutting({ client, tableId: TABLE, proof, newKey, memory, clock });
  const state = () => cutting.store.getState();
  const start = async () => {
    cutting.start();
    await turn();
  };
  return {
    ...cutting,
    cutting,
    said,
    clock,
    script,
    start,
    kept: () => kept,
    state,
    step: () => state().step,
  };
}
type Menu = ReturnType<typeof menu>;

const near = (props: MadeProps) => createElement(HandOut, { ...props, me: "Alice" });
const draw = (it: Menu, size: "near" | "far" = "near", locale: "en" | "zh" | "pt" = "en") =>
  inWords(
    createElement(CutSteps, {
      cutting: it.cutting,
      state: it.state(),
      size,
      made: size === "far" ? Codes : near,
    }),
    locale,
  );

describe("settling up", () => {
  it("asks for terms, shows the bill before it is made, makes it as a seat of the table, and shows links", async () => {
    const it = menu();
    await it.start();
    expect(it.step()).toEqual({ kind: "terms", from: FIRST_TERMS });
    await it.preview(CNY);
    expect(it.step()).toMatchObject({ kind: "preview", preview: { total_net_chips: 3200 } });
    await it.create();
    expect(it.step()).toMatchObject({ kind: "made", links: LINKS, editToken: "the-key" });
    const seat = { claim_token: "the-seat" };
    expect(it.said).toEqual([
      { ...seat, stakes_unit: "chips", preview: true },
      { ...seat, ...BODY, preview: true },
      { ...seat, ...BODY, create_key: "key-1" },
    ]);
    expect(it.kept()).toEqual(OURS);
    it.stop();
  });

  it("goes back to the terms that were asked for last", async () => {
    const it = menu();
    await it.start();
    await it.preview(CNY);
    it.back();
    expect(it.step()).toEqual({ kind: "terms", from: CNY });
  });

  it.each(["no_closed_hands", "all_even"])(
    "says at once that there is nothing to settle: %s",
    async (code) => {
      const it = menu();
      it.script.refuse = code;
      await it.start();
      expect(it.step()).toEqual({ kind: "nothing", why: code });
      expect(wordsOf(draw(it, "near", "zh"))).not.toMatch(/[a-z]{3}/i);
      it.script.refuse = null;
      await it.again();
      expect(it.step().kind).toBe("terms");
    },
  );

  it("shows a bill that another device made, to be read", async () => {
    const it = menu();
    it.script.refuse = "settlement_exists";
    await it.start();
    expect(it.step()).toMatchObject({ kind: "elsewhere", sheet: { hands: 31 } });
    const html = draw(it);
    expect(html).toContain('href="/settle/8f3a4c12e5b6d0a19c7e"');
    expect(html).not.toContain("<form");
    expect(draw(it, "far")).not.toContain("href");
  });

  it("says another refusal in words of the reader's language", async () => {
    const it = menu();
    it.script.refuse = "claim_expired";
    await it.start();
    expect(it.state()).toMatchObject({ step: { kind: "terms" }, fault: { code: "claim_expired" } });
    expect(wordsOf(draw(it, "near", "pt"))).toContain("Só quem está sentado nesta mesa");
  });
});

describe("a lost answer", () => {
  it("is asked for again under the same key, also after a reload", async () => {
    const it = menu();
    await it.start();
    await it.preview(CNY);
    it.script.lost = true;
    await it.create();
    expect(it.state()).toMatchObject({ step: { kind: "terms" }, fault: { code: "network" } });
    const making = { kind: "making", key: "key-1", terms: BODY } as const;
    expect(it.kept()).toEqual(making);
    const reloaded = menu(making);
    await reloaded.start();
    expect(reloaded.said).toEqual([{ claim_token: "the-seat", ...BODY, create_key: "key-1" }]);
    expect([reloaded.step().kind, reloaded.kept()]).toEqual(["made", OURS]);
    reloaded.stop();
  });

  it("keeps its key for the same terms on the same page", async () => {
    const it = menu();
    await it.start();
    await it.preview(CNY);
    it.script.lost = true;
    await it.create();
    it.script.lost = false;
    await it.preview(CNY);
    await it.create();
    expect(it.said.at(-1)).toMatchObject({ create_key: "key-1" });
    it.stop();
  });

  it("is let go where the server refuses", async () => {
    const it = menu({ kind: "making", key: "key-1", terms: BODY });
    it.script.refuse = "no_closed_hands";
    await it.start();
    expect([it.step().kind, it.kept()]).toEqual(["nothing", null]);
  });
});

describe("what an earlier bill left open", () => {
  const EARLIER: Made = { kind: "made", id: "0123456789abcdef0123", editToken: "the-old-key" };
  const carried = {
    ...BODY,
    carry_over: sheetOf().settlement_id,
    carry_token: "the-old-key",
    carry_players: [{ name: "Bob", as: "Alice" }],
  };

  it("goes into the next one where that is asked for, after it was said who is who", async () => {
    const it = menu(null, [EARLIER]);
    await it.start();
    expect(wordsOf(draw(it))).toMatch(/The bill of .* has open lines in CNY/);
    await it.preview(CNY, true);
    expect(wordsOf(draw(it))).toContain("Who is who");
    expect(wordsOf(draw(it))).toMatch(/Bob gets CN¥[\d.]+/);
    await it.assign("Bob", "Alice");
    expect(it.step()).toMatchObject({ making: { key: "key-2", terms: carried } });
    await it.create();
    expect(it.said.at(-1)).toEqual({ claim_token: "the-seat", ...carried, create_key: "key-2" });
    it.stop();
  });

  it("stays where it is otherwise, and is not spoken of where there is none", async () => {
    const it = menu(null, [EARLIER]);
    await it.start();
    await it.preview(CNY);
    expect(it.said.at(-1)).toEqual({ claim_token: "the-seat", ...BODY, preview: true });
    const none = menu(null, [EARLIER]);
    none.script.sheet = sheetOf({ entries: [paid()] });
    await none.start();
    expect([none.state().earlier, wordsOf(draw(none)).includes("open lines")]).toEqual([null, false]);
  });
});

describe("a bill of this device", () => {
  it("is there when the menu opens again, looked at as long as it is open", async () => {
    const it = menu(OURS);
    await it.start();
    expect([it.step().kind, it.said]).toEqual(["made", [{ tokens: "the-key" }]]);
    it.script.sheet = sheetOf({ closed_at: "2026-11-21T22:00:00.000Z" });
    it.clock.advance(2000);
    await turn();
    expect(it.step()).toMatchObject({ sheet: { closed_at: "2026-11-21T22:00:00.000Z" } });
    it.stop();
    expect(it.clock.pending()).toBe(0);
  });

  it("is discarded, and terms are asked for again; so they are where it has gone", async () => {
    const it = menu(OURS);
    await it.start();
    await it.discard();
    expect([it.step().kind, it.kept()]).toEqual(["terms", null]);
    expect(it.said).toContainEqual({ discard: "the-key" });
    const gone = menu(OURS);
    gone.script.gone = true;
    await gone.start();
    await turn();
    expect([gone.step().kind, gone.kept()]).toEqual(["terms", null]);
  });

  it("says that it was not discarded until something else is asked for, however often it is looked at", async () => {
    const it = menu(OURS);
    await it.start();
    it.script.refuse = "settlement_started";
    await it.discard();
    expect(it.state().fault).toMatchObject({ code: "settlement_started" });
    it.clock.advance(2000);
    await turn();
    expect(it.state()).toMatchObject({ step: { kind: "made" }, fault: { code: "settlement_started" } });
    it.script.refuse = null;
    await it.discard();
    expect(it.state()).toMatchObject({ step: { kind: "terms" }, fault: null });
    it.stop();
  });

  it("leads to one's own line, and shows everybody else's link, in a hand", async () => {
    const it = menu(OURS);
    await it.start();
    expect(draw(it)).toContain(`href="${LINKS.Alice}"`);
    expect(wordsOf(draw(it))).toContain("Open my own line");
    it.stop();
  });

  it.each(
    (["near", "far"] as const).flatMap((size) =>
      (["en", "zh", "pt"] as const).map((locale) => [size, locale] as const),
    ),
  )("is drawn %s in %s at every step", async (size, locale) => {
    const it = menu();
    await it.start();
    const words = [wordsOf(draw(it, size, locale))];
    await it.preview(CNY);
    words.push(wordsOf(draw(it, size, locale)));
    await it.create();
    words.push(wordsOf(draw(it, size, locale)));
    expect(words[1]).toMatch(/Alice.*15[.,]00/);
    expect(words[2]).toContain("Alice");
    expect(words.join("")).not.toMatch(/settle\.\w/);
    it.stop();
  });
});
