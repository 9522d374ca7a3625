import { describe, expect, it } from "vitest";
import type { HostSnapshot } from "../host";
import { createStatusBoard } from "./status";

const first: HostSnapshot = {
  status: "connecting",
  table: null,
  lobby: null,
  pace: "normal",
  clockSkew: 0,
  message: null,
};

function board() {
  const heard: HostSnapshot[] = [];
  return { heard, board: createStatusBoard(first, (snapshot) => void heard.push(snapshot)) };
}

describe("the status board", () => {
  it("tells the whole with each change, and keeps what did not change", () => {
    const { heard, board: one } = board();
    one.show({ clockSkew: 7 });
    one.show({ status: "hosting" });
    expect(heard).toEqual([
      { ...first, clockSkew: 7 },
      { ...first, clockSkew: 7, status: "hosting" },
    ]);
    expect(one.current).toBe(heard.at(-1));
  });

  it("goes back from a broken connection to what it was before", () => {
    const { board: one } = board();
    one.connection(false);
    expect(one.current.status).toBe("reconnecting");
    one.connection(true);
    expect(one.current.status).toBe("connecting");
    one.show({ status: "hosting" });
    one.connection(false);
    one.show({ pace: "fast" });
    expect(one.current).toMatchObject({ status: "reconnecting", pace: "fast" });
    one.connection(true);
    expect(one.current.status).toBe("hosting");
  });

  it.each(["superseded", "ended", "not_found", "crashed"] as const)("says nothing after %s", (status) => {
    const { heard, board: one } = board();
    one.show({ status });
    one.connection(false);
    one.show({ status: "hosting", message: "late" });
    expect(heard).toHaveLength(1);
    expect(one.current.status).toBe(status);
  });
});
