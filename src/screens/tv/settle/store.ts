import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client, Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { SettlementId, SettlementPreview, SettlementRow } from "@/contract/settlements";
import type { Clock } from "@/lib/clock";
import type { BillMemory, MadeBill } from "./memory";
import { rateOf, type Terms } from "./terms";

/** How often the screen looks what is paid. */
const LOOK_MS = 2000;

export type BillStep =
  | { readonly kind: "loading" }
  | { readonly kind: "terms" }
  | { readonly kind: "preview"; readonly terms: Terms; readonly preview: SettlementPreview }
  | {
      readonly kind: "made";
      readonly sheet: SettlementRow;
      readonly links: Readonly<Record<string, string>>;
    };

export interface BillState {
  readonly step: BillStep;
  readonly busy: boolean;
  /** What the server said to the last thing that was asked: its code and its words. */
  readonly fault: { readonly code: string; readonly message: string } | null;
}

export interface TvBill {
  readonly store: StoreApi<BillState>;
  /** The menu is open: what was made is looked at until `stop`. */
  start(): void;
  stop(): void;
  preview(terms: Terms): Promise<void>;
  create(): Promise<void>;
  back(): void;
  discard(): Promise<void>;
}

export interface TvBillOptions {
  readonly client: Pick<
    Client,
    "createSettlement" | "getSettlement" | "getPlayerTokens" | "discardSettlement"
  >;
  readonly tableId: TableId;
  /** The table's host token: proof that this screen may cut its bill. */
  readonly hostToken: () => string | null;
  readonly memory: BillMemory;
  readonly clock: Clock;
}

/** Cutting the table's bill on the TV: terms, preview, codes; discard and redo. */
export function createTvBill({ client, tableId, hostToken, memory, clock }: TvBillOptions): TvBill {
  const store = createStore<BillState>(() => ({ step: { kind: "loading" }, busy: false, fault: null }));
  let cancel: (() => void) | null = null;
  let open = false;
  const show = (step: BillStep) => store.setState({ step, fault: null });
  const refuse = ({ error }: Failed) =>
    store.setState({ fault: { code: error.code, message: error.message } });

  /** One thing at a time. */
  async function act(run: () => Promise<void>) {
    if (store.getState().busy) return;
    store.setState({ busy: true });
    await run();
    store.setState({ busy: false });
  }

  const asked = (terms: Terms, preview: boolean) => {
    const host = hostToken();
    return client.createSettlement({
      params: { id: tableId },
      body: {
        stakes_unit: terms.unit,
        ...rateOf(terms),
        ...(host === null ? {} : { host_token: host }),
        ...(preview ? { preview } : {}),
      },
    });
  };

  /** What this screen made before; a settled or discarded one makes room for the next. */
  async function recall() {
    const bill = memory.read();
    if (bill === null) return show({ kind: "terms" });
    const params = paramsOf(bill);
    const [sheet, tokens] = [
      await client.getSettlement({ params }),
      await client.getPlayerTokens({ params, token: bill.editToken }),
    ];
    if (sheet.ok && tokens.ok) {
      show({ kind: "made", sheet: sheet.data, links: tokens.data.player_share_urls });
      return look();
    }
    const failed = sheet.ok ? tokens : sheet;
    if (failed.ok) return;
    show({ kind: "terms" });
    if (failed.status === 404) memory.write(null);
    else refuse(failed);
  }

  function look() {
    cancel?.();
    if (open) cancel = clock.after(LOOK_MS, () => void refresh());
  }

  async function refresh() {
    const { step } = store.getState();
    if (step.kind !== "made") return;
    const answer = await client.getSettlement({ params: { id: step.sheet.settlement_id } });
    const now = store.getState().step;
    if (now.kind !== "made") return;
    if (answer.ok) show({ ...now, sheet: answer.data });
    else if (answer.status === 404) {
      memory.write(null);
      return show({ kind: "terms" });
    }
    look();
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
    preview: (terms) =>
      act(async () => {
        const answer = await asked(terms, true);
        if (!answer.ok) return refuse(answer);
        if (answer.status === 200) show({ kind: "preview", terms, preview: answer.data });
      }),
    create: () =>
      act(async () => {
        const { step } = store.getState();
        if (step.kind !== "preview") return;
        const answer = await asked(step.terms, false);
        if (!answer.ok) return refuse(answer);
        if (answer.status !== 201) return;
        const { edit_token, player_share_urls, player_tokens: _tokens, ...sheet } = answer.data;
        memory.write({ id: sheet.settlement_id, editToken: edit_token });
        show({ kind: "made", sheet, links: player_share_urls });
        look();
      }),
    back: () => show({ kind: "terms" }),
    discard: () =>
      act(async () => {
        const bill = memory.read();
        if (bill === null) return;
        const answer = await client.discardSettlement({ params: paramsOf(bill), token: bill.editToken });
        if (!answer.ok && answer.status !== 404) return refuse(answer);
        memory.write(null);
        show({ kind: "terms" });
      }),
  };
}

// The id is what the server answered when the bill was made.
const paramsOf = ({ id }: MadeBill) => ({ id: id as SettlementId });
