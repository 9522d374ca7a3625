import { type Answer, passing } from "../api";

const FIRST_MS = 400;
const SLOWEST_MS = 4000;

/**
 * Says something until it is answered: passing faults are retried with the very same words, which is safe because the server counts a
 * turn token, a start and a buy-in once. Resolves with the answer, or null once `wanted` no longer holds. `pause` may end early, when
 * the network is back.
 */
export async function persist<T>(
  pause: (ms: number) => Promise<void>,
  call: () => Promise<Answer<T>>,
  wanted: () => boolean,
): Promise<Answer<T> | null> {
  for (let delay = FIRST_MS; wanted(); delay = Math.min(SLOWEST_MS, delay * 2)) {
    const answer = await call();
    if (!passing(answer)) return answer;
    const asked = answer.ok ? 0 : (answer.retryAfterMs ?? 0);
    await pause(Math.max(delay, asked));
  }
  return null;
}
