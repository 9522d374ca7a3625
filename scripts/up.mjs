#!/usr/bin/env node
// `npm run up`: from a fresh clone to a card room that is open. Installs and builds only what is not up to date.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureBuild } from "./steps/build.mjs";
import { ensurePackages, requireNode } from "./steps/packages.mjs";
import { duration, explain, ROOT, Stop } from "./steps/run.mjs";

const READY_WITHIN_MS = 60_000;
const port = Number(process.env.PORT || 3000);
/** An address that means "all of them" can be listened at but not called. */
const host = ["", "0.0.0.0", "::"].includes(process.env.HOST ?? "") ? "127.0.0.1" : process.env.HOST;
const base = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

async function step(name, work) {
  const started = performance.now();
  const done = await work();
  console.log(`✓ ${name}: ${done} (${duration(performance.now() - started)})`);
}

/** A port that is no port is the server's to refuse, together with everything else that it finds wrong. */
const isTaken = () =>
  new Promise((resolve) => {
    if (!(port > 0 && port < 65_536)) return resolve(false);
    const socket = connect({ port, host });
    socket.once("connect", () => resolve(socket.destroy() !== undefined));
    socket.once("error", () => resolve(false));
  });

/** This machine's address on the local network: what a phone can reach. Bridges of containers are nobody's network. */
function lanAddress() {
  const addresses = Object.entries(networkInterfaces())
    .filter(([name]) => !/^(docker|br-|veth|virbr|vmnet|utun|tun)/.test(name))
    .flatMap(([, list]) => list ?? [])
    .filter((entry) => entry.family === "IPv4" && !entry.internal && !entry.address.startsWith("169.254."));
  return addresses[0]?.address ?? null;
}

function whereToOpen() {
  if (process.env.PUBLIC_URL) return [["Open", new URL("/tv", process.env.PUBLIC_URL).href]];
  if (!base.includes("127.0.0.1")) return [["Open", `${base}/tv`]];
  const rows = [["On this machine", `http://localhost:${port}/tv`]];
  const lan = process.env.HOST === "127.0.0.1" ? null : lanAddress();
  if (lan !== null) rows.push(["On your network", `http://${lan}:${port}/tv`]);
  return rows;
}

async function untilReady(server) {
  const until = performance.now() + READY_WITHIN_MS;
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${base}/health/live`).catch(() => null);
    if (answer?.status === 200) return "ready";
    if (performance.now() > until)
      throw new Stop(`No answer from ${base}/health/live in a minute; giving up.`);
    await pause(50);
  }
  throw new Stop("The server did not start; its reason stands above.");
}

async function main() {
  requireNode();
  // First of all: a new build would pull the pages from under a room that is open.
  if (await isTaken())
    throw new Stop(
      `Port ${port} is in use. If that is Agent Poker, it is already open at ${base}/tv; else try PORT=${port + 1} npm run up`,
    );
  await step("Packages", ensurePackages);
  await step("Build", ensureBuild);

  const server = spawn(process.execPath, ["--enable-source-maps", join("dist", "server.mjs")], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ended = new Promise((resolve) => server.once("exit", (code) => resolve(code ?? 0)));
  // A terminal sends Ctrl+C to both of us; other signals reach only this process. Either way the server drains and we follow it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));

  try {
    await step("Server", () => untilReady(server));
  } catch (fault) {
    server.kill("SIGTERM");
    throw fault;
  }
  const rows = whereToOpen();
  console.log("\nAgent Poker is open. Put this on the big screen:\n");
  for (const [label, url] of rows) console.log(`  ${label.padEnd(16)} ${url}`);
  console.log("\nGuests scan a seat's code with their phones. Ctrl+C closes the room; tables are kept.\n");
  process.exitCode = await ended;
}

main().catch(explain);
