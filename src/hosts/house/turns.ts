/** Who works for long without waiting for anything asks for a turn now and then, so that the rest of the server has its own. */
export interface Turns {
  /** Resolves in a later turn of the event loop, and for one of those who wait in each. */
  next(): Promise<void>;
}

/** `later` runs something once everybody else has had their turn: `setImmediate`. */
export function createTurns(later: (run: () => void) => void): Turns {
  const waiting: (() => void)[] = [];

  function give(): void {
    waiting.shift()?.();
    if (waiting.length > 0) later(give);
  }

  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) later(give);
      }),
  };
}
