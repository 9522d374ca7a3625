// Writes the typed client of the public API into dist/client, for `import { createClient } from "agent-poker/client"`.
import { fileURLToPath } from "node:url";
import { buildClient } from "./client/build";

await buildClient(fileURLToPath(new URL("../dist/client", import.meta.url)));
