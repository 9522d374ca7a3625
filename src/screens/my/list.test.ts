import { describe, expect, it } from "vitest";
import type { Answer } from "./api";
import { createList, type Page } from "./list";
import { done, failed } from "./testing/fake-api";

/** A list whose pages the test gives. */
function open() {
  const asked: { cursor: string | undefined; give: (answer: Answer<Page<string>>) => void }[] = [];
  const list = createList<string>(
    (cursor) => new Promise((resolve) => asked.push({ cursor, give: resolve })),
  );
  return { list, asked, state: () => list.getState() };
}
const page = (items: string[], next: string | null = null) => done({ items, next });

describe("a list in pages", () => {
  it("reads one page after the other until the last", async () => {
    const { list, asked, state } = open();
    const first = list.reload();
    expect(state()).toMatchObject({ phase: "loading", items: [] });
    asked[0]?.give(page(["a", "b"], "c1"));
    await first;
    const second = list.more();
    expect(asked[1]?.cursor).toBe("c1");
    asked[1]?.give(page(["c"]));
    await second;
    expect(state()).toMatchObject({ phase: "ready", items: ["a", "b", "c"], next: null });
    await list.more();
    expect(asked).toHaveLength(2);
  });

  it("drops the answer to a question that was asked anew", async () => {
    const { list, asked, state } = open();
    const old = list.reload();
    const young = list.reload();
    asked[1]?.give(page(["new"]));
    await young;
    asked[0]?.give(page(["old"]));
    await old;
    expect(state().items).toEqual(["new"]);
  });

  it("keeps what was read when a page does not come, and can ask for it again", async () => {
    const { list, asked, state } = open();
    const first = list.reload();
    asked[0]?.give(page(["a"], "c1"));
    await first;
    const second = list.more();
    asked[1]?.give(failed("network"));
    await second;
    expect(state()).toMatchObject({ phase: "failed", items: ["a"], next: "c1", fault: { code: "network" } });
    const third = list.retry();
    expect(asked[2]?.cursor).toBe("c1");
    asked[2]?.give(page(["b"]));
    await third;
    expect(state()).toMatchObject({ phase: "ready", items: ["a", "b"], fault: null });
  });

  it.each([null, "c1"])("asks again for the first page where that did not come (next: %s)", async (next) => {
    const { list, asked, state } = open();
    const first = list.reload();
    asked[0]?.give(page(["old"], next));
    await first;
    const changed = list.reload();
    asked[1]?.give(failed("network"));
    await changed;
    await list.more();
    expect(asked).toHaveLength(2);
    const again = list.retry();
    expect(asked[2]?.cursor).toBeUndefined();
    asked[2]?.give(page(["new"], "c2"));
    await again;
    expect(state()).toMatchObject({ phase: "ready", items: ["new"], next: "c2", fault: null });
  });

  it("asks for no second page while one is on its way", async () => {
    const { list, asked } = open();
    const first = list.reload();
    asked[0]?.give(page(["a"], "c1"));
    await first;
    void list.more();
    await list.more();
    expect(asked).toHaveLength(2);
  });
});
