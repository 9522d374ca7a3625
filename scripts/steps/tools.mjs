import { existsSync, readdirSync } from "node:fs";
import { ensureBrowser } from "../setup-browser.mjs";
import { aptInstall, canApt } from "./apt.mjs";
import { Stop, which } from "./run.mjs";

const POSTGRES = "/usr/lib/postgresql";

/** Debian keeps the server's programs off the PATH, in a folder for each version. */
function hasPostgres() {
  if (which("initdb") !== null) return true;
  return (
    existsSync(POSTGRES) && readdirSync(POSTGRES).some((it) => existsSync(`${POSTGRES}/${it}/bin/initdb`))
  );
}

/** What the tests need beside Node: Debian's package, how to see that it is there, what it is for. */
const TOOLS = [
  { name: "curl", isHere: () => which("curl") !== null, why: "examples/agent.sh" },
  { name: "jq", isHere: () => which("jq") !== null, why: "examples/agent.sh" },
  { name: "python3", isHere: () => which("python3") !== null, why: "examples/agent.py" },
  { name: "postgresql", isHere: hasPostgres, why: "the store's conformance suite" },
];

/** Installs what is missing, or stops with what to install. Resolves with the browser's path. */
export async function ensureTools() {
  const missing = TOOLS.filter((tool) => !tool.isHere());
  if (missing.length > 0) {
    const names = missing.map((tool) => tool.name);
    if (!canApt()) {
      const list = missing.map((tool) => `  ${tool.name}, for ${tool.why}`).join("\n");
      throw new Stop(
        `The tests need what is not here, and only root on Debian may install it unasked:\n${list}`,
      );
    }
    console.log(`Installing ${names.join(", ")}.`);
    await aptInstall(names);
  }
  return ensureBrowser();
}
