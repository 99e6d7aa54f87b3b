/** Imports rounds through a web server, and tells its parent what each step took. See `run.mjs`. */
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createAccount } from "@/lib/auth/new-account";
import { type ImportDetail, readImport } from "@/lib/data/imports/imports";
import { carryOutImport, saveMapping, startDryRun, undoImport } from "@/lib/data/imports/steps";
import { disconnect, prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { isJobState } from "@/lib/domain/import/import-state";
import { env } from "@/lib/env";
import { mappingFormSchema } from "@/lib/schemas/import";
import { MemoryWatch } from "./memory";
import { Reader } from "./reader";
import { roundsFile } from "./rounds-file";

const SOURCE = "bench";
const EMAIL = "bench@example.org";
/** Milliseconds between two looks whether a job is done. */
const LOOK = 200;
/** Milliseconds that readers have for themselves before. */
const QUIET = 5_000;
/** What an import writes of. */
const TABLES = ["Organization", "FundingRound", "Investment", "Claim", "Revision"];

const [base = "", web = "", rows = ""] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

async function backends(): Promise<number[]> {
  const { rows: found } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database()",
  );
  return found.map(({ pid }) => pid);
}

await client.connect();
const memory = new MemoryWatch(Number(web), backends);
const reader = new Reader(base);

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  memory.take();
  reader.take();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  process.send?.({ step, seconds, memory: memory.take(), waits: reader.take() });
  return result;
}

async function createAdmin(): Promise<{ readonly actor: Actor; readonly password: string }> {
  const password = randomBytes(16).toString("hex");
  await createAccount({ email: EMAIL, name: "Bench", role: "ADMIN", password });
  const actor = await prisma.user.findUniqueOrThrow({
    where: { email: EMAIL },
    select: { id: true, name: true, email: true, role: true },
  });
  return { actor, password };
}

/** Signs in and sends the file, as a browser does; id of the import. */
async function upload(password: string): Promise<string> {
  const origin = env.PUBLIC_URL;
  const signedIn = await fetch(`${base}/api/auth/sign-in/email`, {
    ...{ method: "POST", headers: { "content-type": "application/json", origin } },
    body: JSON.stringify({ email: EMAIL, password }),
  });
  if (!signedIn.ok) throw new Error(`not signed in: ${signedIn.status} ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  const form = new FormData();
  form.set("kind", "rounds");
  form.set("source", SOURCE);
  form.set("file", new Blob([roundsFile(Number(rows))], { type: "text/csv" }), "rounds.csv");
  const sent = await fetch(`${base}/en/admin/imports/upload`, {
    ...{ method: "POST", headers: { cookie, origin }, body: form, redirect: "manual" },
  });
  const id = /imports\/([0-9a-f-]{36})$/.exec(sent.headers.get("location") ?? "")?.[1];
  if (id === undefined)
    throw new Error(`not taken: ${sent.status} ${sent.headers.get("location")}`);
  return id;
}

/** The import once the web server's process has done what was asked. */
async function done(actor: Actor, id: string, state: ImportDetail["state"]): Promise<ImportDetail> {
  for (;;) {
    const found = await readImport(actor, id);
    if (found === null) throw new Error("no such import");
    if (found.state === state && found.trouble === null) return found;
    if (!isJobState(found.state)) throw new Error(`${found.state}: ${found.trouble}`);
    await pause(LOOK);
  }
}

/** The same rows into copies of the tables with their indexes and constraints, and no trigger. */
async function copyAgain(): Promise<void> {
  for (const table of TABLES) {
    await client.query(`CREATE TABLE copy_${table} (LIKE "${table}" INCLUDING ALL)`);
    await client.query(`INSERT INTO copy_${table} SELECT * FROM "${table}"`);
  }
}

async function run(): Promise<void> {
  const { actor, password } = await createAdmin();
  await prisma.source.create({
    data: {
      ...{ slug: SOURCE, publisher: "Bench", kind: "PRESS", reliability: "B" },
      ...{ publishedOn: new Date("2025-01-01"), publishedOnPrecision: "DAY" },
    },
  });
  await timed("nothing beside", () => pause(QUIET));
  const id = await timed("uploaded", () => upload(password));
  const opened = await readImport(actor, id);
  if (opened === null) throw new Error("no such import");
  const { version, mapping } = opened;
  const form = { id, version, mapping, createMissing: true, source: SOURCE };
  await saveMapping(actor, mappingFormSchema.parse(form));
  await startDryRun(actor, { id, version: version + 1 });
  const judged = await timed("dry run", () => done(actor, id, "CHECKED"));
  if (judged.counts.NEW !== Number(rows) || judged.doubtfulCount > 0) {
    throw new Error(`not all rows are new: ${JSON.stringify(judged.counts)}`);
  }
  await carryOutImport(actor, judged);
  const carriedOut = await timed("carried out", () => done(actor, id, "DONE"));
  await timed("copied beside", copyAgain);
  await undoImport(actor, carriedOut);
  await timed("undone", () => done(actor, id, "UNDONE"));
  const left = await prisma.claim.count();
  if (left > 0) throw new Error(`${left} claims are left`);
}

try {
  await run();
} finally {
  await memory.end();
  await reader.end();
  await client.end();
  await disconnect();
  process.disconnect?.();
}
