import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** A data folder of its own, below `.test`. */
export function dataFolder(): string {
  mkdirSync(path.join(ROOT, ".test"), { recursive: true });
  return mkdtempSync(path.join(ROOT, ".test", "start-"));
}

interface Outcome {
  code: number | null;
  errors: string[];
}

/** Runs `npm start`'s script with these variables until it ends. */
export async function runStart(variables: Record<string, string>): Promise<Outcome> {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...rest } = process.env;
  const child = spawn(process.execPath, [path.join(ROOT, "scripts/start.mjs")], {
    env: { ...rest, ...variables },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, "close");
  return { code, errors: errors.trim().split("\n") };
}
