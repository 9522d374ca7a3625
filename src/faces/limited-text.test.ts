import { expect, test } from "vitest";
import { limitedText } from "./limited-text";

const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://poker.test/", { method: "POST", body, headers, ...{ duplex: "half" } });

/** A body in pieces whose length nobody announced; `pulled` counts how many were asked for. */
function pieces(count: number) {
  const state = { pulled: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        state.pulled += 1;
        if (state.pulled > count) controller.close();
        else controller.enqueue(new TextEncoder().encode("é".repeat(50)));
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, state };
}

test("a body within the limit is read whole, announced or not", async () => {
  expect(await limitedText(posted("hello"), 5)).toBe("hello");
  expect(await limitedText(posted("hello", { "content-length": "5" }), 5)).toBe("hello");
  expect(await limitedText(posted(pieces(3).stream), 300)).toBe("é".repeat(150));
  expect(await limitedText(new Request("http://poker.test/"), 5)).toBe("");
});

test("a body that announces too much is not read at all", async () => {
  const { stream, state } = pieces(9);
  expect(await limitedText(posted(stream, { "content-length": "900" }), 300)).toBeNull();
  expect(state.pulled).toBe(0);
});

test("one that goes on past the limit is given up", async () => {
  const { stream, state } = pieces(1000);
  expect(await limitedText(posted(stream), 300)).toBeNull();
  expect(state.pulled).toBeLessThan(10);
});
