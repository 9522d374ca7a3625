import type { MoveOutput } from "@/contract/seats";
import type { Answer } from "../api";
import { type Context, type Moving, notify } from "../data";
import { persist } from "./submit";

/** Asks for a code that takes the seat to another device; asking again shows a new one in its place. */
export async function askForMove({ api, clock, store }: Context): Promise<void> {
  const { hold, moving } = store.getState();
  if (hold.status !== "held" || moving?.status === "asking") return;
  store.setState({ moving: { status: "asking" } });
  const answer = await api.move(hold.token);
  // Closed meanwhile: the code runs out unseen.
  if (store.getState().moving?.status !== "asking") return;
  store.setState({ moving: movingOf(answer, clock.now()) });
}

/** The code that came, as it is shown; by the clock of `now`. */
export function movingOf(answer: Answer<MoveOutput>, now: number): Moving {
  if (!answer.ok) return { status: "failed" };
  const { move_code: code, move_url: url, expires_in } = answer.data;
  return { status: "shown", code, url, until: now + expires_in * 1000 };
}

/** Sits out, or comes back; one word at a time. What it came to shows at the table. */
export async function sayWord({ api, store, pause }: Context, word: "sit_out" | "sit_in"): Promise<void> {
  const { hold, saying } = store.getState();
  if (hold.status !== "held" || saying !== null) return;
  store.setState({ saying: word });
  const still = () => store.getState().saying === word && store.getState().gone === null;
  const answer = await persist(pause, () => api.word(hold.token, word), still);
  if (store.getState().saying === word) store.setState({ saying: null });
  if (answer !== null && !answer.ok) notify({ store }, answer.error.code);
}
