/**
 * `npm run fx:update`: all euro reference rates that the European Central Bank has published, fetched
 * from it, or from the address in FX_URL. Exit code 0: done; 1: not reached or refused.
 */
import path from "node:path";
import type { RateFile } from "./rate-file";
import { takeOver } from "./take-over";

const BANK = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip";
const PATIENCE_MS = 60_000;

async function fetchRates(address: string): Promise<RateFile> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${address} could not be reached: ${reason || "no answer"}.`);
    },
  );
  if (!answer.ok) throw new Error(`${address} answered with ${answer.status}.`);
  const name = path.posix.basename(new URL(answer.url).pathname);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

process.exitCode = await takeOver(() => fetchRates(process.env.FX_URL || BANK));
