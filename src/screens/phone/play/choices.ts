import { type Context, notify } from "../data";
import { buyInKey } from "./buy-in-key";
import { persist } from "./submit";

/** Starts the game: the first holder's button. A second tap while the first is on its way does nothing. */
export async function startGame({ api, store, pause }: Context): Promise<void> {
  const { hold, starting } = store.getState();
  if (hold.status !== "held" || starting) return;
  store.setState({ starting: true });
  const answer = await persist(
    pause,
    () => api.start(hold.token),
    () => store.getState().gone === null && store.getState().starting,
  );
  store.setState({ starting: false });
  if (answer !== null && !answer.ok) notify({ store }, answer.error.code);
}

/** Answers the buy-in that is open for this chair: chips, or null to leave. Said once; the same words until they are answered. */
export async function answerBuyIn({ api, store, pause }: Context, amount: number | null): Promise<void> {
  const { hold, state, buyIn, seatIndex } = store.getState();
  const table = state?.table ?? null;
  const choice = buyInKey(table);
  if (hold.status !== "held" || buyIn !== null || choice === null || table?.buyIn?.seatIndex !== seatIndex)
    return;
  const made = { choice, amount: amount ?? 0 };
  store.setState({ buyIn: { ...made, status: "sending" } });
  const still = () => store.getState().buyIn?.choice === choice;
  const answer = await persist(pause, () => api.buyIn(hold.token, amount), still);
  if (answer === null || !still()) return;
  store.setState({ buyIn: answer.ok ? { ...made, amount: answer.data.applied, status: "taken" } : null });
  if (!answer.ok) notify({ store }, answer.error.code);
}
