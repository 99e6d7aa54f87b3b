import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clusterFolder } from "../../scripts/database/cluster.mjs";
import { readPidFile, runningServer, stopServer } from "../../scripts/database/leftover.mjs";
import { claimData, startDatabase } from "../../scripts/database/open.mjs";
import { withDefaults } from "../../scripts/settings.mjs";
import { dataFolder } from "./run-start.ts";

let dataDir: string;
let cluster: string;

beforeAll(() => {
  dataDir = dataFolder();
  cluster = clusterFolder(dataDir);
});

afterAll(async () => {
  const left = runningServer(cluster);
  if (left) await stopServer(left.pid);
  rmSync(dataDir, { recursive: true, force: true });
});

/** A process that runs the database, and the address it says. */
async function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const program = path.join(import.meta.dirname, "database-process.mjs");
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { child, url: String(line).trim() };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Opens the database as the next start does, and reads what was written before. */
async function readAfterRestart(): Promise<unknown[]> {
  const settings = withDefaults({ dataDir, databaseUrl: null });
  const database = await startDatabase(settings, claimData(settings, "test"));
  try {
    return await query(database.url, "SELECT word FROM kept ORDER BY word");
  } finally {
    await database.close();
  }
}

describe("after kill -9", () => {
  it("of what started it, the next start takes the data over", { timeout: 60_000 }, async () => {
    const { child, url } = await startProcess();
    await query(url, "CREATE TABLE kept (word text)");
    await query(url, "INSERT INTO kept VALUES ('first')");
    await kill(child);
    expect(runningServer(cluster)).not.toBeNull();
    expect(await readAfterRestart()).toEqual([{ word: "first" }]);
    expect(runningServer(cluster)).toBeNull();
  });

  it("of the server as well, the next start recovers it", { timeout: 60_000 }, async () => {
    const { child, url } = await startProcess();
    await query(url, "INSERT INTO kept VALUES ('second')");
    const server = readPidFile(cluster)?.pid ?? 0;
    await kill(child);
    process.kill(server, "SIGKILL");
    expect(await readAfterRestart()).toEqual([{ word: "first" }, { word: "second" }]);
  });
});

describe("the data folder", () => {
  it("keeps its passwords from everyone but its owner", () => {
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("gives Roundbook an account that is no superuser", { timeout: 60_000 }, async () => {
    const settings = withDefaults({ dataDir, databaseUrl: null });
    const database = await startDatabase(settings, claimData(settings, "test"));
    const rows = await query(
      database.url,
      "SELECT rolsuper FROM pg_roles WHERE rolname = current_user",
    );
    await database.close();
    expect(rows).toEqual([{ rolsuper: false }]);
  });
});
