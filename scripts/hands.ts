/**
 * `npm run --silent hands < hands.jsonl`: replays one hand a line, prints one result a line, streaming. Hands that break a rule get an
 * `error` and the stream goes on; the exit code is 0 unless stdin or stdout fails.
 */
import { replayLine } from "@/engine";
import { answerLines } from "./lines";

await answerLines(replayLine);
