import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/**
 * Answers each line of `input` with a line on `output`, blank lines excepted, chunk by chunk: a slow reader is waited for, so memory stays
 * flat however long the stream is. A byte order mark before the first line is nobody's. Ends quietly when the reader has gone (`| head`); rejects when either stream fails otherwise.
 */
export async function answerLines(
  answer: (line: string) => string,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  let gone: Error | null = null;
  output.once("error", (error) => {
    gone = error;
    input.destroy();
  });
  let rest = "";
  let first = true;
  const write = async (text: string) => {
    if (text !== "" && !output.write(text)) await once(output, "drain");
  };
  try {
    for await (const chunk of input.setEncoding("utf8")) {
      const text = `${rest}${first ? chunk.replace(/^\uFEFF/, "") : chunk}`;
      first = false;
      const lines = text.split("\n");
      rest = lines.pop() ?? "";
      await write(answers(lines, answer));
    }
    await write(answers([rest], answer));
    await written(output);
  } catch (error) {
    if (!readerHasGone(gone ?? error)) throw gone ?? error;
  }
}

function answers(lines: readonly string[], answer: (line: string) => string): string {
  let text = "";
  for (const line of lines) if (line.trim() !== "") text += `${answer(line)}\n`;
  return text;
}

/** Until all that was written has left, or failed to. */
function written(output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write("", (error) => (error ? reject(error) : resolve()));
  });
}

function readerHasGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
