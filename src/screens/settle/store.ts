import { createStore, type StoreApi } from "zustand/vanilla";
import type { PayAddress, SettlementRow } from "@/contract/settlements";
import type { Clock } from "@/lib/clock";
import { type Answer, passing } from "../phone/api";
import type { NewPayment, SettleApi } from "./api";
import type { Fault } from "./model/faults";
import { type Me, own, type Seen, seenAfter, withSeen } from "./model/view";

/** How often an open page looks: a mark is on every other screen within two seconds. */
const LOOK_MS = 1200;
/** A look that takes longer is given up. */
const LOOK_LIMIT_MS = 8000;
/** A notice is read by then. */
const NOTICE_MS = 4000;
/** So many looks in a row without an answer are a lost connection. */
const CUT_AFTER = 2;

/** What became of the last thing that was asked for here. */
export type SettleNotice =
  | { readonly kind: "saved" | "already_paid" | "refused" }
  | { readonly kind: "failed"; readonly fault: Fault };

export interface SettleData {
  readonly sheet: SettlementRow | null;
  readonly me: Me;
  readonly seen: Seen;
  readonly gone: "not_found" | "discarded" | null;
  /** Looks in a row that nobody answered. */
  readonly missed: number;
  readonly busy: boolean;
  readonly notice: SettleNotice | null;
}

/** What this device remembers of a bill: pay-to details that it has seen. */
export interface SeenMemory {
  read(): Seen;
  write(seen: Seen): void;
}

export interface Settling {
  readonly store: StoreApi<SettleData>;
  wake(): void;
  sleep(): void;
  pay(entry: string, payment: NewPayment): Promise<boolean>;
  undo(entry: string, payment: string): Promise<boolean>;
  confirm(entry: string): Promise<boolean>;
  payTo(name: string, note: string, addresses: readonly PayAddress[]): Promise<boolean>;
  discard(): Promise<boolean>;
  /** The reader has checked the changed pay-to details of this name. */
  checked(name: string): void;
}

export interface SettlingOptions {
  readonly api: SettleApi;
  readonly clock: Clock;
  readonly memory: SeenMemory;
  /** Whether the link bears a key at all. */
  readonly keyed: boolean;
}

export const isCut = ({ missed }: Pick<SettleData, "missed">): boolean => missed >= CUT_AFTER;

/** The brain of a bill's page: looks again and again, and says what its reader does. */
export function createSettling({ api, clock, memory, keyed }: SettlingOptions): Settling {
  const store = createStore<SettleData>(() => ({
    sheet: null,
    me: keyed ? { kind: "asking" } : { kind: "reader", badToken: false },
    seen: memory.read(),
    gone: null,
    missed: 0,
    busy: false,
    notice: null,
  }));
  let awake = false;
  let cancel: (() => void) | null = null;
  let forget: (() => void) | null = null;
  let look: AbortController | null = null;
  /** Rises with every act, so that a look that began before it does not undo what it showed. */
  let acts = 0;

  function take(sheet: SettlementRow) {
    const { seen } = store.getState();
    const next = seenAfter(sheet, seen);
    if (next !== seen) memory.write(next);
    store.setState({ sheet, seen: next, missed: 0 });
  }

  async function lookOnce() {
    const began = acts;
    const aborter = new AbortController();
    look = aborter;
    const late = clock.after(LOOK_LIMIT_MS, () => aborter.abort());
    const answer = await api.read(aborter.signal);
    late();
    if (look !== aborter) return;
    if (answer.ok && began === acts) take(answer.data);
    else if (!answer.ok) missed(answer);
    if (answer.ok && store.getState().me.kind === "asking") await ask();
    if (look === aborter && store.getState().gone === null)
      cancel = clock.after(LOOK_MS, () => void lookOnce());
  }

  function missed(answer: Answer<unknown>) {
    if (answer.ok) return;
    if (answer.status === 404) store.setState({ gone: "not_found" });
    else if (passing(answer)) store.setState(({ missed: before }) => ({ missed: before + 1 }));
  }

  async function ask() {
    const answer = await api.who();
    if (!answer.ok) return;
    const { data } = answer;
    store.setState({ me: data.kind === "nobody" ? { kind: "reader", badToken: true } : data });
  }

  /** A notice has its time while the page is seen. */
  function forgetNotice() {
    forget?.();
    if (awake && store.getState().notice !== null)
      forget = clock.after(NOTICE_MS, () => store.setState({ notice: null }));
  }

  /** One thing at a time; what the server answers is shown at once, and is word enough where it can be seen. */
  async function act(
    run: () => Promise<Answer<SettlementRow | null>>,
    done: () => void = () => {},
    word = false,
  ) {
    if (store.getState().busy) return false;
    store.setState({ busy: true, notice: null });
    acts += 1;
    const answer = await run();
    acts += 1;
    if (answer.ok && answer.data !== null) take(answer.data);
    store.setState({ busy: false, notice: answer.ok && !word ? null : noticeOf(answer) });
    forgetNotice();
    if (answer.ok) done();
    return answer.ok;
  }

  function checked(name: string) {
    const { sheet, seen } = store.getState();
    if (sheet === null) return;
    const next = withSeen(sheet, seen, [name]);
    memory.write(next);
    store.setState({ seen: next });
  }

  const sleep = () => {
    awake = false;
    forget?.();
    cancel?.();
    look?.abort();
    cancel = null;
    look = null;
  };
  return {
    store,
    sleep,
    wake() {
      sleep();
      awake = true;
      forgetNotice();
      if (store.getState().gone === null) void lookOnce();
    },
    pay: (entry, payment) => act(() => api.pay(entry, payment)),
    undo: (entry, payment) => act(() => api.undo(entry, payment)),
    confirm: (entry) => act(() => api.confirm(entry)),
    payTo: (name, note, addresses) =>
      act(
        async () => {
          const list = await api.addresses(name, addresses);
          const had = own(store.getState().sheet?.creditor_notes ?? {}, name);
          if (!list.ok || (note === "" && had === null)) return list;
          return api.note(name, note === "" ? null : note);
        },
        // Who wrote them need not check them.
        () => checked(name),
        true,
      ),
    discard: () =>
      act(
        () => api.discard(),
        () => {
          sleep();
          store.setState({ gone: "discarded" });
        },
      ),
    checked,
  };
}

function noticeOf(answer: Answer<unknown>): SettleNotice {
  if (answer.ok) return { kind: "saved" };
  const { code } = answer.error;
  if (code === "already_paid") return { kind: "already_paid" };
  return answer.status === 403 || answer.status === 401
    ? { kind: "refused" }
    : { kind: "failed", fault: { code, status: answer.status } };
}
