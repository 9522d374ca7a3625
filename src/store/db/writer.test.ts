import { describe, expect, it } from "vitest";
import { createWriter, type Work } from "./writer";

/** A database of one list: a transaction's pushes count only when it ends well. */
function createList() {
  const committed: string[] = [];
  const groups: number[] = [];
  const transaction = async <T>(run: Work<string[], T>): Promise<T> => {
    const open: string[] = [];
    const result = await run(open);
    committed.push(...open);
    groups.push(open.length);
    return result;
  };
  return { committed, groups, writer: createWriter(transaction, 10) };
}

const push =
  (word: string): Work<string[], string> =>
  async (tx) => {
    tx.push(word);
    return word.toUpperCase();
  };
const fail: Work<string[], string> = async () => {
  throw new Error("mine alone");
};

describe("the one writer", () => {
  it("gives each its own result, in order, in as few transactions as its limit allows", async () => {
    const { committed, groups, writer } = createList();
    const words = Array.from({ length: 25 }, (_, n) => `w${n}`);
    expect(await Promise.all(words.map((word) => writer.write(push(word))))).toEqual(
      words.map((word) => word.toUpperCase()),
    );
    expect(committed).toEqual(words);
    expect(groups).toEqual([10, 10, 5]);
  });

  it("lets a fault hit only its own work, and does nobody's work twice", async () => {
    const { committed, writer } = createList();
    const outcomes = await Promise.allSettled([
      writer.write(push("a")),
      writer.write(fail),
      writer.write(push("b")),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(committed).toEqual(["a", "b"]);
  });

  it("goes on after a fault, and says when it is idle", async () => {
    const { committed, writer } = createList();
    await expect(writer.write(fail)).rejects.toThrow("mine alone");
    void writer.write(push("c"));
    await writer.idle();
    expect(committed).toEqual(["c"]);
    await writer.idle();
  });
});
