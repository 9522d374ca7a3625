// Preloaded into a server under test (`--import`): each SIGUSR2 lets 91 s pass on its clock, so that nobody has to wait for them.
const STEP_MS = 91_000;
const now = Date.now;
let ahead = 0;
Date.now = () => now() + ahead;
process.on("SIGUSR2", () => {
  ahead += STEP_MS;
  process.stdout.write(`the clock is ${ahead} ms ahead\n`);
});
