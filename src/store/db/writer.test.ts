import { describe, expect, it } from "vitest";
import { createGroups, createTurns, createWriter, type Work } from "./writer";

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

describe("groups", () => {
  it("are asked for all their jobs at once, and each alone after a fault", async () => {
    const asked: string[] = [];
    const groups = createGroups<string, number>(async (jobs) => {
      asked.push(jobs.join(""));
      if (jobs.includes("!")) throw new Error("mine alone");
      return jobs.map((job) => job.charCodeAt(0));
    });
    const outcomes = await Promise.allSettled(["a", "!", "b"].map((job) => groups.add(job)));
    expect(asked).toEqual(["a!b", "a", "!", "b"]);
    expect(outcomes).toMatchObject([{ value: 97 }, { reason: { message: "mine alone" } }, { value: 98 }]);
  });
});

describe("turns", () => {
  it("start when the one before has ended, well or badly", async () => {
    const turn = createTurns();
    const said: string[] = [];
    const speak = (word: string, end: () => void) => async () => {
      said.push(word);
      await new Promise((resolve) => setImmediate(resolve));
      said.push(word);
      end();
      return word;
    };
    const fine = () => {};
    const broken = () => {
      throw new Error("broken turn");
    };
    const outcomes = await Promise.allSettled([
      turn(speak("a", fine)),
      turn(speak("b", broken)),
      turn(speak("c", fine)),
    ]);
    expect(said).toEqual(["a", "a", "b", "b", "c", "c"]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
