import { describe, expect, it } from "vitest";
import { REASONS, reasonWords } from "./reasons";

describe("the words for a reason", () => {
  it("are a sentence for each that is known, and none for others", () => {
    for (const [reason, message] of Object.entries(REASONS)) {
      expect(reasonWords(reason)).toEqual({ message });
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
    for (const reason of [undefined, "no_such_reason", "toString"]) expect(reasonWords(reason)).toEqual({});
  });
});
