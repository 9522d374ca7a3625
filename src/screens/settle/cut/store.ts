import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { SettlementId, SettlementInput, SettlementPreview, SettlementRow } from "@/contract/settlements";
import type { Clock } from "@/lib/clock";
import type { Fault } from "../model/faults";
import type { BillMemory, Making, MakingTerms } from "./memory";
import { FIRST_TERMS, rateOf, type Terms } from "./terms";

/** How often an open menu looks what is paid. */
const LOOK_MS = 2000;

export type CutStep =
  | { readonly kind: "loading" }
  /** There is nothing to settle: the server's reason. */
  | { readonly kind: "nothing"; readonly why: string }
  | { readonly kind: "terms"; readonly from: Terms }
  | { readonly kind: "preview"; readonly making: Making; readonly preview: SettlementPreview }
  | {
      readonly kind: "made";
      readonly sheet: SettlementRow;
      readonly links: Readonly<Record<string, string>>;
      /** The key that changes the whole bill. */
      readonly editToken: string;
    }
  /** The table has an open bill that another device made. */
  | { readonly kind: "elsewhere"; readonly sheet: SettlementRow };

export interface Earlier {
  readonly sheet: SettlementRow;
  readonly editToken: string;
}

export interface CutState {
  readonly step: CutStep;
  readonly busy: boolean;
  /** An earlier bill of this device with lines that are open: they can be carried over. */
  readonly earlier: Earlier | null;
  /** What the server refused last, until something else is asked for. */
  readonly fault: Fault | null;
}

export interface Cutting {
  readonly store: StoreApi<CutState>;
  /** The menu is open: what was made is looked at until `stop`. */
  start(): void;
  stop(): void;
  /** `carry`: with the open lines of the earlier bill. */
  preview(terms: Terms, carry?: boolean): Promise<void>;
  /** In a preview: who somebody of the earlier bill is on this one; null: was not here. */
  assign(name: string, as: string | null): Promise<void>;
  create(): Promise<void>;
  /** To the terms, from a preview. */
  back(): void;
  /** Looks once more what there is to settle. */
  again(): Promise<void>;
  discard(): Promise<void>;
}

/** The table's host token, or a seat's claim token. */
export type Proof = Pick<SettlementInput, "host_token" | "claim_token">;

export interface CuttingOptions {
  readonly client: Pick<
    Client,
    "createSettlement" | "getSettlement" | "getPlayerTokens" | "discardSettlement"
  >;
  readonly tableId: TableId;
  /** What shows that this device may cut the table's bill. */
  readonly proof: () => Proof;
  readonly newKey: () => string;
  readonly memory: BillMemory;
  readonly clock: Clock;
}

/** Cutting the table's bill: terms, preview, links; discard and redo. */
export function createCutting(options: CuttingOptions): Cutting {
  const { client, tableId, proof, newKey, memory, clock } = options;
  const store = createStore<CutState>(() => ({
    step: { kind: "loading" },
    busy: false,
    earlier: null,
    fault: null,
  }));
  let cancel: (() => void) | null = null;
  let open = false;
  let last = FIRST_TERMS;
  const termsStep = (): CutStep => ({ kind: "terms", from: last });
  const show = (step: CutStep) => store.setState({ step, fault: null });

  /** One thing at a time. */
  async function act(run: () => Promise<void>) {
    if (store.getState().busy) return;
    store.setState({ busy: true, fault: null });
    await run();
    store.setState({ busy: false });
  }

  const asked = (body: Partial<SettlementInput>) =>
    client.createSettlement({ params: { id: tableId }, body: { ...proof(), ...body } });

  /** Where a refusal leads; null: nowhere, it is only said. */
  async function stepAfter({ error }: Failed): Promise<CutStep | null> {
    const { code, settlement_id: other } = error;
    if (code === "no_closed_hands" || code === "all_even") return { kind: "nothing", why: code };
    if (code !== "settlement_exists" || typeof other !== "string") return null;
    const sheet = await client.getSettlement({ params: paramsOf(other) });
    return sheet.ok ? { kind: "elsewhere", sheet: sheet.data } : null;
  }

  async function refuse(failed: Failed, otherwise: CutStep | null = null) {
    const step = await stepAfter(failed);
    if (step !== null) return show(step);
    if (otherwise !== null) show(otherwise);
    store.setState({ fault: { code: failed.error.code, status: failed.status } });
  }

  /** Whether there is anything to settle is known before anybody thinks about a rate. */
  async function begin() {
    const answer = await asked({ stakes_unit: "chips", preview: true });
    if (!answer.ok) return refuse(answer, termsStep());
    store.setState({ earlier: await findEarlier() });
    show(termsStep());
  }

  /** The newest bill of this device that has an open line, whatever table's it is. */
  async function findEarlier(): Promise<Earlier | null> {
    for (const { id, editToken } of memory.earlier()) {
      const answer = await client.getSettlement({ params: paramsOf(id) });
      if (answer.ok && answer.data.entries.some(({ open_unit }) => open_unit > 0))
        return { sheet: answer.data, editToken };
    }
    return null;
  }

  async function showPreview(terms: MakingTerms) {
    const answer = await asked({ ...terms, preview: true });
    if (!answer.ok) return refuse(answer);
    if (answer.status !== 200) return;
    const people = answer.data.carry_over?.players.map(({ name, as }) => ({ name, as }));
    const making = makingOf(people ? { ...terms, carry_players: people } : terms);
    show({ kind: "preview", making, preview: answer.data });
  }

  /** What this device made before, or was making when its answer was lost. */
  async function recall() {
    const bill = memory.read();
    if (bill === null) return begin();
    if (bill.kind === "making") return make(bill);
    const params = paramsOf(bill.id);
    const [sheet, tokens] = [
      await client.getSettlement({ params }),
      await client.getPlayerTokens({ params, token: bill.editToken }),
    ];
    if (sheet.ok && tokens.ok) return made(sheet.data, tokens.data.player_share_urls, bill.editToken);
    const failed = sheet.ok ? tokens : sheet;
    if (failed.ok) return;
    if (failed.status !== 404) return refuse(failed, termsStep());
    memory.write(null);
    return begin();
  }

  function made(sheet: SettlementRow, links: Readonly<Record<string, string>>, editToken: string) {
    show({ kind: "made", sheet, links, editToken });
    look();
  }

  function look() {
    cancel?.();
    if (open) cancel = clock.after(LOOK_MS, () => void refresh());
  }

  async function refresh() {
    const { step } = store.getState();
    if (step.kind !== "made") return;
    const answer = await client.getSettlement({ params: paramsOf(step.sheet.settlement_id) });
    const now = store.getState().step;
    if (now.kind !== "made") return;
    if (answer.ok) store.setState({ step: { ...now, sheet: answer.data } });
    else if (answer.status === 404) {
      memory.write(null);
      return begin();
    }
    look();
  }

  /** What was being made when its answer was lost, if it is the same again; else anew. */
  function makingOf(terms: MakingTerms): Making {
    const kept = memory.read();
    const same = kept?.kind === "making" && JSON.stringify(kept.terms) === JSON.stringify(terms);
    return same ? kept : { kind: "making", key: newKey(), terms };
  }

  /** Under one key until an answer is heard, so that none of its tokens is lost with an answer. */
  async function make(making: Making) {
    memory.write(making);
    const answer = await asked({ ...making.terms, create_key: making.key });
    if (!answer.ok) {
      if (answer.status !== 0 && answer.status < 500) memory.write(null);
      return refuse(answer, termsStep());
    }
    if (answer.status !== 201) return;
    const { edit_token: editToken, player_share_urls: links, player_tokens: _tokens, ...sheet } = answer.data;
    memory.write({ kind: "made", id: sheet.settlement_id, editToken });
    made(sheet, links, editToken);
  }

  return {
    store,
    start() {
      open = true;
      void recall();
    },
    stop() {
      open = false;
      cancel?.();
    },
    preview: (terms, carry = false) =>
      act(async () => {
        last = terms;
        const { earlier } = store.getState();
        const carried =
          carry && earlier ? { carry_over: earlier.sheet.settlement_id, carry_token: earlier.editToken } : {};
        await showPreview({ stakes_unit: terms.unit, ...rateOf(terms), ...carried });
      }),
    assign: (name, as) =>
      act(async () => {
        const { step } = store.getState();
        if (step.kind !== "preview") return;
        const { terms } = step.making;
        const people = (terms.carry_players ?? []).map((each) => (each.name === name ? { name, as } : each));
        await showPreview({ ...terms, carry_players: people });
      }),
    create: () =>
      act(async () => {
        const { step } = store.getState();
        if (step.kind === "preview") await make(step.making);
      }),
    back: () => show(termsStep()),
    again: () => act(begin),
    discard: () =>
      act(async () => {
        const { step } = store.getState();
        if (step.kind !== "made") return;
        const params = paramsOf(step.sheet.settlement_id);
        const answer = await client.discardSettlement({ params, token: step.editToken });
        if (!answer.ok && answer.status !== 404) return refuse(answer);
        memory.write(null);
        await begin();
      }),
  };
}

// The id is what the server said of a bill.
const paramsOf = (id: string) => ({ id: id as SettlementId });
