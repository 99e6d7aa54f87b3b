import { createHmac } from "node:crypto";
import path from "node:path";
import { startChild } from "../children.mjs";
import { StopError } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { listenFailure } from "./port.mjs";

/** Milliseconds; a page being rendered may finish. */
const STOP_LIMIT = 8_000;

/** @param {NodeJS.ProcessEnv} env */
const farewell = ({ FAREWELL_SECONDS }) => Number(FAREWELL_SECONDS ?? 0) * 1000;

/**
 * Room for what dies young, in MB: half of V8's own choice, which rendering in turns on several
 * threads would take many times over.
 */
const MEMORY_FLAGS = ["--max-semi-space-size=8"];

/**
 * What forms carry in secret is sealed with this: web servers of one database read each other's.
 * @param {string} authSecret which they share
 */
function actionsKey(authSecret) {
  return createHmac("sha256", authSecret).update("server actions").digest("base64");
}

/**
 * The environment of everything that belongs to the web server: its build and itself.
 * @param {import("../settings.mjs").Settings} settings
 * @param {{ url: string, authSecret: string, dev?: boolean }} found
 * @returns {NodeJS.ProcessEnv}
 */
export function webEnv(settings, { url, authSecret, dev = false }) {
  return {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // The C library keeps a pool of memory for each thread, of which Node has many; two are enough.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2",
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl ?? url,
    BETTER_AUTH_SECRET: authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey(authSecret),
  };
}

/**
 * Keeps what the server says while it starts, to be shown only where it fails.
 * @param {(import("node:stream").Readable | null)[]} streams
 */
function holdBack(streams) {
  /** @type {Buffer[]} */
  const kept = [];
  let released = false;
  for (const stream of streams) {
    stream?.on("data", (chunk) => {
      if (released) process.stdout.write(chunk);
      else kept.push(chunk);
    });
  }
  return {
    drop: () => kept.splice(0),
    release: () => {
      released = true;
      for (const chunk of kept.splice(0)) process.stdout.write(chunk);
    },
  };
}

/**
 * Starts the web server and waits until it listens.
 * @param {import("../settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ pid: number | undefined, ended: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startWeb(settings, env) {
  const program = path.join(ROOT, "server/serve.mjs");
  const { child, ended } = startChild(process.execPath, [...MEMORY_FLAGS, program], {
    cwd: ROOT,
    env,
    // The channel tells when the server listens; and it ends with this process, however that ends.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const heldBack = holdBack([child.stdout, child.stderr]);
  /** @type {Promise<{ listening?: true, failed?: { code?: string, message: string } }>} */
  const told = new Promise((resolve) => child.once("message", resolve));
  const first = await Promise.race([told, ended]);
  if (typeof first === "number") {
    heldBack.release();
    throw new StopError(`The web server ended at once (exit code ${first}).`);
  }
  if (first.failed) {
    await ended;
    throw listenFailure(first.failed, settings);
  }
  if (env.NODE_ENV === "production") heldBack.drop();
  heldBack.release();
  return {
    pid: child.pid,
    ended,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      const killing = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT + farewell(env));
      await ended;
      clearTimeout(killing);
    },
  };
}
