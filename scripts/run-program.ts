import { disconnect } from "@/lib/db";

/** Exit code of what was refused, or went wrong. */
export const REFUSED = 1;
/** Exit code of a command that was not understood. */
export const NOT_UNDERSTOOD = 2;

/** Runs a program to its exit code; what it throws is told in one line. */
export async function runProgram(failure: string, run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n");
    console.error(`${failure}: ${line}`);
    process.exitCode = REFUSED;
  } finally {
    await disconnect();
  }
}
