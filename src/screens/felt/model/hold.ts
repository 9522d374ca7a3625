import type { Clock } from "@/lib/clock";

/** Something that counts after being held; let go earlier, it is nothing. */
export interface Hold {
  begin(run: () => void): void;
  end(): void;
}

/** `ms`: how long it is to be held. */
export function createHold(clock: Clock, ms: number): Hold {
  let end = () => {};
  return {
    begin(run) {
      end();
      end = clock.after(ms, run);
    },
    end: () => end(),
  };
}
