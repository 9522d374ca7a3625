import fc from "fast-check";
import { expect, it } from "vitest";
import { ERRORS } from "@/contract/errors";
import { openTable } from "../native/testing/house";
import { openMcp, posted, toolCall } from "./testing/house";
import { TOOLS } from "./tools";

it("answers whatever is sent to whatever tool: with what it does or a refusal of the contract, never a fault", async () => {
  const house = openMcp();
  const { id } = await openTable(house);
  const value = fc.oneof(
    fc.constantFrom(id, "0".repeat(20), 2, "fold", "tv", "Ada", null),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const call = fc.constantFrom(...TOOLS).chain((tool) =>
    fc.record({
      tool: fc.constant(tool.name),
      waits: fc.constant(tool.takes.includes("wait")),
      given: fc.dictionary(fc.constantFrom(...tool.takes, tool.bearer ? "bearer" : "since"), value, {
        maxKeys: 7,
      }),
      at: fc.constantFrom(
        ...(tool.takes.includes("table_id") ? [{}, { table_id: id }, { table_id: "0".repeat(20) }] : [{}]),
      ),
      more: fc.constantFrom(null, null, null, "__proto__", "constructor", "tableId"),
    }),
  );
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(call, async ({ tool, waits, given, at, more }) => {
      // No wait is longer than none: the clock stands still.
      const args = { ...given, ...at, ...(waits && { wait: 0 }), ...(more !== null && { [more]: 1 }) };
      const answer = await house.send(posted(toolCall(tool, args)));
      expect(answer.status).toBe(200);
      const { result } = (await answer.json()) as {
        result: { isError?: boolean; structuredContent: { code?: string; status?: number | string } };
      };
      const { code, status } = result.structuredContent;
      kinds.add(code ?? "good");
      if (!result.isError) return;
      expect(Object.keys(ERRORS)).toContain(code);
      if (typeof status === "number") expect(status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
  // Nonsense alone would end at the first check.
  expect(kinds.size).toBeGreaterThan(2);
});
