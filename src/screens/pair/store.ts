import { createStore, type StoreApi } from "zustand/vanilla";
import type { PairingView } from "@/contract/pairing";
import type { Clock } from "@/lib/clock";
import { type Answer, passing } from "../phone/api";
import type { Asked, CodeFault, PairData } from "./model";
import { tidyCode } from "./model";

/** The calls of the page. Nothing here throws. */
export interface PairApi {
  read(code: string): Promise<Answer<PairingView>>;
  refuse(code: string): Promise<Answer<PairingView>>;
  verify(code: string, name: string): Promise<Answer<PairingView>>;
}

export interface Pairing {
  readonly store: StoreApi<PairData>;
  /** Asks for another code, in whatever way it was typed. */
  look(code: string): void;
  refuse(): void;
  verify(name: string): void;
  wake(): void;
  sleep(): void;
}

/** How often the page asks how things stand while something can still happen. */
const LOOK_MS = 3000;

export interface PairOptions {
  readonly api: PairApi;
  readonly clock: Clock;
  readonly asked: Asked;
}

/** The brain of the pairing page: it follows one code to its end. */
export function createPairing({ api, clock, asked }: PairOptions): Pairing {
  const store = createStore<PairData>(() => ({
    code: tidyCode(asked.code ?? "") || null,
    view: null,
    offset: 0,
    fault: null,
    looking: false,
    doing: null,
    sayFault: null,
    mine: asked.paired,
    problem: asked.problem,
  }));
  const { getState: now, setState: set } = store;
  let awake = false;
  let again = () => {};
  /** Rises with every code, so that an answer about the last one changes nothing. */
  let round = 0;

  function later(ms: number) {
    again();
    again = clock.after(ms, () => void read());
  }

  /** Something can still happen to it: an answer from X in another tab, a refusal, the agent's own poll, its end. */
  const isOpen = ({ view }: PairData) => view?.status === "pending" || view?.status === "ready";

  async function read(): Promise<void> {
    const { code } = now();
    if (code === null || !awake) return;
    const mine = round;
    set({ looking: now().view === null && now().fault === null });
    const answer = await api.read(code);
    if (mine !== round) return;
    if (answer.ok) take(answer.data);
    else miss(answer);
    const { fault } = now();
    if (!awake) return;
    if (isOpen(now()) || fault === "network" || fault === "busy") later(waitOf(answer));
  }

  function take(view: PairingView) {
    const { view: before, mine } = now();
    // What turned from pending to ready while this page was open was agreed to by its reader, here or in another tab.
    const agreed = before?.status === "pending" && ["ready", "consumed"].includes(view.status);
    const offset = Date.parse(view.now) - clock.now();
    const problem = view.status === "pending" ? now().problem : null;
    set({ view, offset, fault: null, looking: false, mine: mine || agreed, problem });
  }

  function miss(answer: Answer<unknown>) {
    const fault = faultOf(answer);
    const { view } = now();
    // What was agreed stays agreed, whatever becomes of the code; what nobody hears for a moment stays on the page.
    const keep = fault === "network" || fault === "busy" || view?.status === "ready";
    if (keep) set({ fault, looking: false });
    else set({ fault: view === null ? fault : "over", view: null, looking: false });
  }

  async function say(doing: "refuse" | "verify", call: (code: string) => Promise<Answer<PairingView>>) {
    const { code, doing: already } = now();
    if (code === null || already !== null) return;
    const mine = round;
    set({ doing, sayFault: null });
    const answer = await call(code);
    if (mine !== round) return;
    set({ doing: null });
    if (answer.ok) take(answer.data);
    else if (answer.error.code === "invalid_name") set({ sayFault: "name" });
    else if (passing(answer)) set({ sayFault: "network" });
    if (awake) later(answer.ok ? LOOK_MS : 0);
  }

  return {
    store,
    look(text) {
      round += 1;
      set({
        code: tidyCode(text),
        view: null,
        fault: null,
        doing: null,
        sayFault: null,
        mine: false,
        problem: null,
      });
      again();
      void read();
    },
    refuse: () => void say("refuse", api.refuse),
    verify: (name) => void say("verify", (code) => api.verify(code, name)),
    wake() {
      awake = true;
      again();
      void read();
    },
    sleep() {
      awake = false;
      again();
    },
  };
}

const waitOf = (answer: Answer<unknown>): number =>
  answer.ok ? LOOK_MS : Math.max(LOOK_MS, answer.retryAfterMs ?? 0);

function faultOf(answer: Answer<unknown>): CodeFault {
  if (answer.ok || answer.status === 410 || answer.status === 400 || answer.status === 404) return "unknown";
  return answer.status === 429 ? "busy" : "network";
}
