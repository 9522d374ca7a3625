import type { ActionOutput } from "@/contract/actions";
import type { StateOutput } from "@/contract/state";
import type { Answer, Decision } from "../api";
import { type Context, notify } from "../data";
import { counts, nextOffer, owedBy } from "./offer";
import {
  decided,
  mayChoose,
  type PreAction,
  type PreKind,
  type Price,
  preOffer,
  priceOf,
  repriced,
  stillGood,
} from "./pre-action";
import { persist } from "./submit";

/** How long a choice made ahead can be seen, and taken back, before it is played. */
export const PRE_DELAY_MS = 700;

/** Answers that leave the act to the table: it is stored, or was stored before. */
const UNDERWAY = new Set(["queued", "already_acted"]);

export interface Decider {
  /** A tap on the decision that is on the screen; `aimedAt` is the key of the offer the finger went down on. True where it counts. */
  act(decision: Omit<Decision, "turnToken">, aimedAt: string): boolean;
  /** Chooses ahead, or takes the same choice back. */
  choose(kind: PreKind): void;
  /** A new state is in the store: offers, sent acts and choices follow it. */
  follow(state: StateOutput): void;
}

/** Decisions of this seat: at most one a turn, said until it is answered. `refused` is told when the seat's token is. */
export function createDecider(context: Context, refused: () => void): Decider {
  const { api, clock, store, pause } = context;

  const owed = () => store.getState().offer?.pending.turnToken ?? null;

  function send(decision: Decision): boolean {
    const { hold, sent } = store.getState();
    if (hold.status !== "held" || sent?.decision.turnToken === decision.turnToken) return false;
    store.setState({ sent: { decision, status: "sending" }, pre: null });
    void deliver(decision, hold.token);
    return true;
  }

  async function deliver(decision: Decision, token: Parameters<typeof api.act>[0]) {
    const wanted = () => owed() === decision.turnToken && store.getState().gone === null;
    const answer = await persist(pause, () => api.act(token, decision), wanted);
    if (answer !== null && store.getState().sent?.decision === decision) settle(decision, answer);
  }

  function settle(decision: Decision, answer: Answer<ActionOutput>) {
    if (!answer.ok) {
      store.setState({ sent: null });
      notify(context, answer.error.code);
      if (answer.status === 401 || answer.status === 403) refused();
      return;
    }
    const { applied, reason, act } = answer.data;
    if (applied || (reason !== undefined && UNDERWAY.has(reason))) {
      store.setState({ sent: { decision, status: "taken" } });
      if (applied && reason !== undefined) notify(context, reason, act);
      return;
    }
    store.setState({ sent: null });
    notify(context, reason ?? "refused");
  }

  /** The turn has come to a choice made ahead: play it after a moment, or drop it where the price is another. */
  function playAhead(state: StateOutput) {
    const { pre, offer } = store.getState();
    if (pre === null || offer === null) return;
    const decision = decided(pre, state, offer.pending);
    if (decision === null) return drop(pre, priceOf(state, offer.pending));
    clock.after(PRE_DELAY_MS, () => {
      const now = store.getState();
      if (now.pre === pre && now.offer?.key === offer.key) send(decision);
    });
  }

  /** Only another price is worth a word: a choice ends with its street by itself. */
  function drop(pre: PreAction, now: Price | null) {
    store.setState({ pre: null });
    if (repriced(pre, now)) notify(context, "pre_cleared");
  }

  return {
    act(decision, aimedAt) {
      const { offer } = store.getState();
      if (offer === null || !counts(offer, aimedAt, clock.now())) return false;
      return send({ ...decision, turnToken: offer.pending.turnToken });
    },
    choose(kind) {
      const { state, seatIndex, pre } = store.getState();
      if (pre?.kind === kind) return store.setState({ pre: null });
      const price = state === null ? null : preOffer(state, seatIndex);
      if (price !== null && mayChoose(kind, price)) store.setState({ pre: { kind, price } });
    },
    follow(state) {
      const before = store.getState();
      const { seatIndex, sent, pre } = before;
      const offer = nextOffer(before.offer, owedBy(state, seatIndex), clock.now());
      const token = offer?.pending.turnToken;
      const outcome = state.seat?.lastOutcome ?? null;
      const refusedAct = sent !== null && outcome?.turnToken === sent.decision.turnToken && !outcome.applied;
      store.setState({ offer, ...(sent?.decision.turnToken !== token || refusedAct ? { sent: null } : {}) });
      if (refusedAct) notify(context, "refused");
      if (pre === null) return;
      if (offer === null) {
        const price = preOffer(state, seatIndex);
        if (!stillGood(pre, price)) drop(pre, price);
      } else if (before.offer?.key !== offer.key) playAhead(state);
    },
  };
}
