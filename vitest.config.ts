import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 120_000,
    // One process loads each module once for all files: half the time. No test replaces a module or a global for longer than itself.
    pool: "forks",
    isolate: false,
    // Vitest would leave one core to an editor.
    maxWorkers: "100%",
  },
});
