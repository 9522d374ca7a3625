// The contract's rows, their paths, their examples, the test matrix and openapi.json have to say the same. Usage: tsx scripts/check-contract.ts
import { readFileSync } from "node:fs";
import { faultsOfContract } from "./contract/faults";

const faults = faultsOfContract(readFileSync(new URL("../openapi.json", import.meta.url), "utf8"));
for (const fault of faults) console.error(fault);
console.log(`contract: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
