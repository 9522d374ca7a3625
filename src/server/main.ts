import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { readEnv } from "@/lib/env";
import { createFront } from "./front";
import { house } from "./house";
import { leave } from "./shutdown";

/** The built server lies in dist/, beside the pages' own build. */
const ROOT = join(import.meta.dirname, "..");

/** Ends the process with words for the operator, and no stack. */
function refuse(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

async function openPages(dev: boolean, port: number, server: ReturnType<typeof createServer>) {
  const { default: next } = await import("next");
  // The package is CommonJS: which of the two forms arrives depends on who bundles it.
  const make = typeof next === "function" ? next : (next as { default: typeof next }).default;
  const app = make({ dev, dir: ROOT, hostname: "localhost", port, httpServer: server, quiet: !dev });
  await app.prepare();
  return app.getRequestHandler();
}

async function main(): Promise<void> {
  // Standard output is the log's, one JSON line an event: what Next has to tell goes where its errors go.
  console.log = console.error;
  const read = readEnv(process.env);
  if (!read.ok) return refuse(read.error);
  const env = read.value;
  // Longer than proxies keep their end (60 s), so that none sends into a connection that we are closing.
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: 60_000 });
  const dev = env.NODE_ENV === "development";
  const building = house();
  const pages = openPages(dev, env.PORT, server);
  const front = createFront({ house: building, pages });
  server.on("request", front.listener);
  server.once("error", (fault) => {
    const taken = "code" in fault && fault.code === "EADDRINUSE";
    refuse(taken ? `Port ${env.PORT} is in use: stop what listens there, or set PORT.` : fault);
  });
  const listening = once(server, "listening");
  server.listen({ port: env.PORT, ...(env.HOST !== undefined && { host: env.HOST }) });

  const built = await building.catch(refuse);
  const { log } = built;
  process.on("uncaughtException", (fault) => {
    log.error("uncaught", { fault });
    process.exit(1);
  });
  let leaving = false;
  const end = async (signal: NodeJS.Signals) => {
    if (leaving) return;
    leaving = true;
    log.info("leaving", { signal });
    const noticeMs = signal === "SIGINT" ? 0 : undefined;
    const finished = await leave({
      server,
      front,
      drain: built.drain,
      ...(noticeMs !== undefined && { noticeMs }),
    });
    await built.close();
    log.info("left", { finished });
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  await listening;
  const address = server.address();
  if (address !== null && typeof address === "object") {
    built.listensOn(address.port);
    log.info("open", { port: address.port, tv: built.addresses().map((origin) => `${origin}/tv`) });
  }
  await pages.catch((fault: unknown) => {
    log.error("pages_missing", { fault });
    refuse("The pages are not built: run `npm run build` first.");
  });
}

await main();
