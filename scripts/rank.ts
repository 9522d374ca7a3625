/**
 * `npm run --silent rank < cards.jsonl`: ranks one hand a line, prints one result a line, streaming. Lines that are no hand get an
 * `error` and the stream goes on; the exit code is 0 unless stdin or stdout fails.
 */
import { rankLine } from "@/engine";
import { answerLines } from "./lines";

await answerLines(rankLine);
