/**
 * Bills of random ledgers of two to nine players, at every unit and at odd rates: each has to sum to zero in coins, to have no line of zero,
 * at most N - 1 lines, never more than an exhaustive solver finds necessary, and to come out the same again. As a control, a solver in its
 * place who pays everything through the first player must fail.
 *
 *   npx tsx bench/ledgers.ts [ledgers] [seed]
 */
import { performance } from "node:perf_hooks";
import { judgeLedgers, type Solve } from "@/settle/testing/ledgers";

const ledgers = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 2026);

const banked: Solve = (nets) => ({
  coins: nets,
  lines: nets.flatMap((net, at) => {
    const [debtor, creditor] = net < 0 ? [at, 0] : [0, at];
    return at === 0 || net === 0 ? [] : [{ debtor, creditor, coins: Math.abs(net), chips: Math.abs(net) }];
  }),
});

const began = performance.now();
const judged = judgeLedgers(ledgers, seed);
const seconds = (performance.now() - began) / 1000;
const control = judgeLedgers(Math.min(ledgers, 200), seed, banked);

console.log(
  `${judged.ledgers} ledgers, ${judged.lines} lines, judged in ${seconds.toFixed(1)} s (seed ${seed})`,
);
for (const fault of judged.faults.slice(0, 20)) console.log(`  ${fault}`);
const bars = [
  [judged.faults.length === 0, `broken promises: ${judged.faults.length} (0)`],
  [control.faults.length > 0, `of the control: ${control.faults.length} (some)`],
] as const;
for (const [holds, text] of bars) console.log(`${holds ? "ok  " : "FAIL"} ${text}`);
process.exitCode = bars.every(([holds]) => holds) ? 0 : 1;
