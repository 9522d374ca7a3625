import { PassThrough, Readable, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { answerLines } from "./lines";

/** What `answerLines` writes for these chunks of input, answering each line in upper case. */
async function shout(chunks: readonly (string | Buffer)[]): Promise<string> {
  const output = new PassThrough();
  await answerLines((line) => line.toUpperCase(), Readable.from(chunks, { objectMode: false }), output);
  return output.setEncoding("utf8").read() ?? "";
}

describe("answering line by line", () => {
  test("a line may be cut anywhere, even inside a character", async () => {
    const text = Buffer.from("one\ntwé\nthree\n");
    const cut = text.indexOf(0xc3) + 1;
    expect(await shout([text.subarray(0, cut), text.subarray(cut)])).toBe("ONE\nTWÉ\nTHREE\n");
    expect(await shout([..."one\ntwo\n"])).toBe("ONE\nTWO\n");
  });

  test("the last line needs no line break; blank lines get no answer", async () => {
    expect(await shout(["one\n\n \r\ntwo"])).toBe("ONE\nTWO\n");
    expect(await shout([])).toBe("");
  });

  test("a byte order mark before the first line is not its beginning, and stands anywhere else", async () => {
    expect(await shout(["\uFEFFone\n\uFEFFtwo"])).toBe("ONE\n\uFEFFTWO\n");
    expect(await shout([Buffer.from("\uFEFF\none")])).toBe("ONE\n");
  });

  test("a slow reader is waited for", async () => {
    let waiting = 0;
    let most = 0;
    let lines = 0;
    const slow = new Writable({
      highWaterMark: 64,
      write(chunk: Buffer, _encoding, done) {
        waiting += chunk.length;
        most = Math.max(most, this.writableLength);
        setImmediate(() => {
          waiting -= chunk.length;
          lines += chunk.toString().split("\n").length - 1;
          done();
        });
      },
    });
    const input = Readable.from(
      Array.from({ length: 1000 }, () => "a line of text\n"),
      { objectMode: false },
    );
    await answerLines((line) => line, input, slow);
    expect(lines).toBe(1000);
    expect(waiting).toBe(0);
    expect(most).toBeLessThan(256);
  });

  test("a reader that has gone ends it quietly; the rest is not read", async () => {
    let read = 0;
    function* endless() {
      for (;;) yield `line ${read++}\n`;
    }
    await answerLines((line) => line, Readable.from(endless(), { objectMode: false }), failing("EPIPE"));
    expect(read).toBeLessThan(1_000);
  });

  test("any other failure of either stream is passed on", async () => {
    const input = () => Readable.from(["one\n"], { objectMode: false });
    await expect(answerLines((line) => line, input(), failing("ENOSPC"))).rejects.toThrow("ENOSPC");
    const broken = new Readable({ read: () => broken.destroy(new Error("EIO")) });
    await expect(answerLines((line) => line, broken, new PassThrough())).rejects.toThrow("EIO");
  });
});

/** A writer whose first write fails with this code. */
function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}
