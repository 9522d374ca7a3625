import { expect, test } from "vitest";
import { createManualClock } from "@/lib/clock";
import { settle } from "../../phone/testing/server";
import { type Channel, createTabs } from "./tabs";

/** Channels of one browser: what one says, the others hear. */
function browser() {
  const open = new Set<(event: { readonly data: unknown }) => void>();
  return (): Channel => {
    let own: ((event: { readonly data: unknown }) => void) | null = null;
    return {
      postMessage: (data) => {
        for (const hear of [...open]) if (hear !== own) hear({ data });
      },
      addEventListener: (_, listener) => {
        own = listener;
        open.add(listener);
      },
      close: () => {
        if (own !== null) open.delete(own);
      },
    };
  };
}

function pair() {
  const clock = createManualClock();
  const channel = browser();
  const [one, two] = [createTabs(channel(), clock), createTabs(channel(), clock)];
  return { clock, one, two };
}

test("a living tab says that a chair is its own", async () => {
  const { one, two } = pair();
  one.hold(3);
  expect(await two.heldElsewhere(3)).toBe(true);
});

test("nobody answers for another chair, for none, or for one that was given up", async () => {
  const { clock, one, two } = pair();
  const ask = async () => {
    const answer = two.heldElsewhere(3);
    clock.advance(150);
    return answer;
  };
  expect(await ask()).toBe(false);
  one.hold(2);
  expect(await ask()).toBe(false);
  one.hold(3);
  one.hold(null);
  expect(await ask()).toBe(false);
  one.hold(3);
  one.close();
  expect(await ask()).toBe(false);
});

test("a tab does not wait for itself, and not for ever", async () => {
  const { clock, one } = pair();
  one.hold(1);
  let answered: boolean | null = null;
  void one.heldElsewhere(1).then((held) => {
    answered = held;
  });
  clock.advance(149);
  await settle();
  expect(answered).toBeNull();
  clock.advance(1);
  await settle();
  expect(answered).toBe(false);
  expect(clock.pending()).toBe(0);
});

test("what others say on the channel does no harm", async () => {
  const clock = createManualClock();
  const channel = browser();
  const stranger = channel();
  const tabs = createTabs(channel(), clock);
  tabs.hold(0);
  const say = (data: unknown) => stranger.postMessage(data as Parameters<Channel["postMessage"]>[0]);
  for (const data of [null, "ask", 7, {}, { ask: "0" }, { held: null }, [0]]) say(data);
  expect(await createTabs(channel(), clock).heldElsewhere(0)).toBe(true);
});

test("without a channel every tab is alone", async () => {
  const tabs = createTabs(null, createManualClock());
  tabs.hold(1);
  expect(await tabs.heldElsewhere(1)).toBe(false);
  tabs.close();
});
