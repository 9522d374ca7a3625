/** Wakes the one who waits for news, who may be called off meanwhile. */
export interface Bell {
  ring(): void;
  /** Until the next ring, or until called off. */
  news(signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let heard: () => void = () => undefined;
  return {
    ring: () => heard(),
    news: (signal) =>
      new Promise((resolve) => {
        heard = () => {
          signal.removeEventListener("abort", heard);
          resolve();
        };
        signal.addEventListener("abort", heard, { once: true });
      }),
  };
}
