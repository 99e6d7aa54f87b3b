/** Imports rounds of companies that nobody knows, and says how long each step took. See `import.mjs`. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { readImport } from "@/lib/data/imports/imports";
import { carryOutImport, saveMapping, startDryRun, undoImport } from "@/lib/data/imports/steps";
import { disconnect, jobDatabase, prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { runWaitingImport } from "@/lib/import/run-import";
import { uploadImport } from "@/lib/import/upload";
import { mappingFormSchema } from "@/lib/schemas/import";

const MEMORY_LIMIT = 512 * 1024 * 1024;
/** Rounds of one company. */
const EACH = 50;
/** From one round of a company to the next, so that none looks like another. */
const GROWTH = 1.25;

const rows = Number(process.argv[2] ?? "100000");
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  peak = 0;
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  peak = Math.max(peak, process.memoryUsage.rss());
  const memory = `peak ${Math.round(peak / 1024 / 1024)} MB`;
  console.log(`${what.padEnd(26)}${seconds.toFixed(1).padStart(8)} s   ${memory}`);
  if (peak >= MEMORY_LIMIT) process.exitCode = 1;
  return result;
}

function file(): Uint8Array {
  const lines = ["organization,label,investmentType,status,announcedOn,moneyRaised,locator"];
  for (let row = 0; row < rows; row += 1) {
    const company = Math.floor(row / EACH);
    const round = row % EACH;
    const month = `${1990 + Math.floor(round / 2)}-${round % 2 === 0 ? "03" : "09"}`;
    const amount = Math.round(1000 * GROWTH ** round);
    lines.push(
      `Company ${company},Round ${round},SERIES_A,CLOSED,${month},${amount} CNY,p. ${row}`,
    );
  }
  return new TextEncoder().encode(lines.join("\n"));
}

async function createActor(): Promise<Actor> {
  const actor = { id: randomUUID(), name: "Bench", email: "bench@example.org" };
  await prisma.user.create({ data: { ...actor, role: "ADMIN" } });
  return { ...actor, role: "ADMIN" };
}

async function detail(actor: Actor, id: string) {
  const found = await readImport(actor, id);
  if (found === null) throw new Error("no such import");
  return found;
}

/** The same rows into copies of the tables with their indexes and constraints, and no trigger. */
async function copyAgain(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const table of ["Organization", "FundingRound", "Claim", "Revision"]) {
    await client.query(`CREATE TABLE copy_${table} (LIKE "${table}" INCLUDING ALL)`);
    await client.query(`INSERT INTO copy_${table} SELECT * FROM "${table}"`);
  }
  await client.end();
}

async function run(): Promise<void> {
  const actor = await createActor();
  await prisma.source.create({
    data: {
      ...{ slug: "bench", publisher: "Bench", kind: "PRESS", reliability: "B" },
      ...{ publishedOn: new Date("2025-01-01"), publishedOnPrecision: "DAY" },
    },
  });
  const uploaded = await timed("read and kept", () =>
    uploadImport(actor, {
      ...{ type: "FundingRound", fileName: "rounds.csv", bytes: file(), sourceSlug: "bench" },
    }),
  );
  if (!uploaded.ok) throw new Error(uploaded.message);
  const { id } = uploaded;
  const { version, mapping } = await detail(actor, id);
  const form = { id, version, mapping, createMissing: true, source: "bench" };
  await saveMapping(actor, mappingFormSchema.parse(form));
  await startDryRun(actor, { id, version: version + 1 });
  await timed("dry run", () => runWaitingImport(id));
  const judged = await detail(actor, id);
  console.log(judged.state, judged.trouble ?? "", JSON.stringify(judged.counts));
  await carryOutImport(actor, judged);
  await timed("carried out", () => runWaitingImport(id));
  const done = await detail(actor, id);
  const claims = await prisma.claim.count();
  const revisions = await prisma.revision.count();
  console.log(done.state, done.trouble ?? "", `${claims} claims, ${revisions} revisions`);
  await timed("copied beside", copyAgain);
  await undoImport(actor, done);
  await timed("undone", () => runWaitingImport(id));
  const undone = await detail(actor, id);
  console.log(undone.state, undone.trouble ?? "", `${await prisma.claim.count()} claims`);
  if (undone.state !== "UNDONE") process.exitCode = 1;
}

try {
  await run();
} finally {
  clearInterval(watch);
  await jobDatabase().$disconnect();
  await disconnect();
}
