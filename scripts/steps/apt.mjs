import { existsSync } from "node:fs";
import { run, Stop, which } from "./run.mjs";

/** Whether this is a Debian where we may install. */
export const canApt = () =>
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  existsSync("/etc/debian_version") &&
  which("apt-get") !== null;

const QUIET = { DEBIAN_FRONTEND: "noninteractive" };

/** Installs Debian packages; stops with apt's reason above where it can't. */
export async function aptInstall(packages) {
  await run("apt-get", ["update", "-qq"], { env: QUIET });
  const args = ["install", "-y", "-qq", "--no-install-recommends", "-o=Dpkg::Use-Pty=0", ...packages];
  if ((await run("apt-get", args, { env: QUIET })) !== 0)
    throw new Stop(`apt-get could not install ${packages.join(", ")}; the reason stands above.`);
}
