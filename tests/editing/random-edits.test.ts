import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { applyChanges } from "@/lib/data/editing/apply-changes";
import { BinRefusedError, moveToBin, purgeFromBin, restoreFromBin } from "@/lib/data/editing/bin";
import { FieldConflictError } from "@/lib/data/editing/carry-out";
import { EditConflictError, UndoConflictError } from "@/lib/data/editing/edit-conflict";
import { findSegments } from "@/lib/data/editing/figure-bases";
import { changesOfCells } from "@/lib/data/editing/figure-changes";
import { readSheetFigures } from "@/lib/data/editing/figure-sheet";
import { MergeClashError, mergeOrganizations } from "@/lib/data/editing/merge-organizations";
import { MissingReferenceError } from "@/lib/data/editing/missing-references";
import { insertProposal, publishIn } from "@/lib/data/editing/proposals";
import { SourceInUseError, StillReferredError } from "@/lib/data/editing/references";
import { revertEntity } from "@/lib/data/editing/revert";
import { readStandings } from "@/lib/data/editing/standings";
import { PurgedError, undoChangeSet } from "@/lib/data/editing/undo";
import { FieldErrorList } from "@/lib/data/field-errors";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { readCellKey } from "@/lib/domain/editing/figure-cell";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";
import { checkDatabase } from "../../prisma/check/check-data";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

/** Refusals that an editor is told of; anything else is a fault. */
const REFUSALS = [
  BinRefusedError,
  EditConflictError,
  FieldConflictError,
  MergeClashError,
  MissingReferenceError,
  PurgedError,
  SourceInUseError,
  StillReferredError,
  UndoConflictError,
];

type Tx = Prisma.TransactionClient;

/** The one at a share of a list. */
const at = <T>(list: readonly T[], share: number): T | undefined =>
  list[Math.min(Math.floor(share * list.length), list.length - 1)];

const NOTES: Readonly<Record<string, string>> = {
  Source: "note",
  Organization: "description",
  Person: "description",
  FundingRound: "note",
  Product: "description",
  ProductSpecification: "note",
  MarketFigure: "note",
  Event: "note",
};

let actor: Actor;
let author: Actor;

async function entityAt(tx: Tx, share: number) {
  const all = await tx.revision.findMany({
    distinct: ["entityId"],
    orderBy: { entityId: "asc" },
    select: { entityType: true, entityId: true },
  });
  const chosen = at(all, share);
  if (chosen === undefined) throw new Error("no entity");
  const standing = (await readStandings(tx, [chosen.entityId])).get(chosen.entityId);
  if (standing === undefined) throw new Error("no standing");
  return { type: entityTypeSchema.parse(chosen.entityType), id: chosen.entityId, ...standing };
}

const steps = {
  edit: async (tx: Tx, a: number, b: number) => {
    const { type, id, version, snapshot } = await entityAt(tx, a);
    const column = NOTES[type];
    if (snapshot === null || column === undefined) return;
    const after = { ...snapshot, [column]: `Said ${b}` };
    const change = { entityType: type, entityId: id, baseVersion: version, after };
    await applyChanges(tx, { kind: "ENTRY", actorId: actor.id }, [change]);
  },
  revert: async (tx: Tx, a: number, b: number) => {
    const { type, id, version, snapshot } = await entityAt(tx, a);
    if (snapshot === null) return;
    const toVersion = 1 + Math.floor(b * version);
    await revertEntity(tx, { actorId: actor.id }, { type, id, toVersion, baseVersion: version });
  },
  delete: async (tx: Tx, a: number) => {
    const { type, id, version } = await entityAt(tx, a);
    await moveToBin(tx, { actorId: actor.id }, { type, id, baseVersion: version });
  },
  restore: async (tx: Tx, a: number) => {
    const item = at(await tx.binItem.findMany({ orderBy: { id: "asc" } }), a);
    if (item) await restoreFromBin(tx, { actorId: actor.id }, item.id);
  },
  merge: async (tx: Tx, a: number, b: number) => {
    const organizations = await tx.organization.findMany({ orderBy: { id: "asc" } });
    const [from, into] = [at(organizations, a), at(organizations, b)];
    if (!from || !into || from.id === into.id) return;
    await mergeOrganizations(tx, { actorId: actor.id }, { fromId: from.id, intoId: into.id });
  },
  /** Proposed from whichever version somebody saw, and published by another. */
  publish: async (tx: Tx, a: number, b: number) => {
    const { type, id, version } = await entityAt(tx, a);
    const column = NOTES[type];
    const seen = 1 + Math.floor(b * version);
    const revision = await tx.revision.findFirst({ where: { entityId: id, version: seen } });
    const base = snapshotSchema.nullable().parse(revision?.after ?? null);
    if (base === null || column === undefined) return;
    const after = { ...base, [column]: `Proposed ${b}` };
    await publishAs(tx, { entityType: type, entityId: id, baseVersion: seen, after });
  },
  /** A figure of a report typed anew in its grid, or emptied. */
  figures: async (tx: Tx, a: number, b: number) => {
    const report = at(await tx.financialReport.findMany({ orderBy: { id: "asc" } }), a);
    const source = await tx.source.findFirst({ orderBy: { id: "asc" } });
    if (report === undefined || source === null) return;
    const standing = await readSheetFigures(tx, report.id);
    const figure = at([...standing.values()], b);
    const cell = figure && readCellKey(figure.key);
    if (!figure || !cell) return;
    const amount = b < 0.5 ? null : { ...figure.amount, value: `${1 + Math.floor(b * 90)}` };
    const cells = [{ ...cell, key: figure.key, amount, seen: figure, printedAs: null }];
    const { organizationId } = report;
    const segments = await findSegments(tx, organizationId, cells, new FieldErrorList());
    const { id, slug } = source;
    const sources = [{ id, slug, known: slug, fresh: null, statedAs: null, locator: "" }];
    const entered = { report, cells, standing, segments, sources };
    await publishAs(tx, ...(await changesOfCells(tx, entered)));
  },
  purge: async (tx: Tx, a: number) => {
    const item = at(await tx.binItem.findMany({ orderBy: { id: "asc" } }), a);
    if (item) await purgeFromBin(tx, actor.id, item.id, item.name);
  },
  undo: async (tx: Tx, a: number) => {
    const set = at(await tx.changeSet.findMany({ orderBy: [{ at: "desc" }, { id: "asc" }] }), a);
    if (set) await undoChangeSet(tx, { kind: "UNDOING", actorId: actor.id }, set.id);
  },
};

async function publishAs(tx: Tx, ...changes: readonly Change[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const { entityType, entityId } = first;
  const id = await insertProposal(tx, author, {
    ...{ id: randomUUID(), title: "Proposed", entityType, entityId },
    ...{ payload: { act: "CHANGE", changes: [...changes] }, comment: null, send: true },
  });
  await publishIn(tx, actor, { id, version: 1, comment: null });
}

/** Whether it was done, and not refused in words for its editor. */
async function attempt(name: keyof typeof steps, a: number, b: number): Promise<boolean> {
  try {
    await prisma.$transaction((tx) => steps[name](tx, a, b), { timeout: 30_000 });
    return true;
  } catch (error) {
    if (REFUSALS.some((refusal) => error instanceof refusal)) return false;
    throw error;
  }
}

const share = fc.noBias(fc.nat({ max: 9999 })).map((part) => part / 10_000);
const step = fc.tuple(
  fc.constantFrom<keyof typeof steps>(
    "edit",
    "edit",
    "revert",
    "delete",
    "restore",
    "merge",
    "undo",
    "publish",
    "publish",
    "figures",
    "figures",
    "purge",
  ),
  share,
  share,
);

/** What every entity is, a line each, without what tells versions and rewritten lists apart. */
async function contents(): Promise<string[]> {
  const lines: string[] = [];
  const leftOut = "'{version,updatedAt,createdAt}'::text[]";
  for (const type of [...ENTITY_TYPES, "RoundOverlap", "EventParticipant"]) {
    lines.push(...(await linesOf(type, leftOut)));
  }
  lines.push(...(await linesOf("OrganizationName", "'id'")));
  lines.push(...(await linesOf("Claim", "'{id,createdAt}'::text[]")));
  return lines;
}

async function linesOf(table: string, leftOut: string): Promise<string[]> {
  const rows = await prisma.$queryRawUnsafe<{ line: string }[]>(
    `SELECT '${table} ' || (to_jsonb(t) - ${leftOut})::text AS line FROM "${table}" t ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

beforeAll(async () => {
  await resetDatabase("shipped");
  actor = await createActor("ADMIN");
  author = await createActor("EDITOR");
});

it("whatever is edited, published, typed into a grid, reverted, deleted, restored, purged, merged and undone equals the replay of its revisions", async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (sequence) => {
      for (const [name, a, b] of sequence) {
        if (await attempt(name, a, b)) done.set(name, (done.get(name) ?? 0) + 1);
      }
      const comparisons = await checkDatabase(prisma);
      const broken = comparisons.filter(
        ({ check, outcome }) => outcome === "breach" && ALWAYS_TRUE.has(check),
      );
      expect(broken).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true, examples: [[EACH_ONCE]] },
  );
  for (const name of Object.keys(steps)) expect(done.get(name), name).toBeGreaterThan(0);
}, 300_000);

/** None of which is refused on the data set as it is shipped. */
const EACH_ONCE: [keyof typeof steps, number, number][] = [
  ["edit", 0.2, 0.5],
  ["undo", 0, 0],
  ["revert", 0.2, 0],
  ["merge", 0.31, 0.62],
  ["delete", 0.51, 0],
  ["restore", 0, 0],
  ["publish", 0.2, 0.9999],
  ["delete", 0.51, 0],
  ["purge", 0.9999, 0],
  ["figures", 0.3, 0.1],
  ["figures", 0.3, 0.9],
];

/** Rules that hold of any content, not only of all that was shipped. */
const ALWAYS_TRUE = new Set([
  "rows equal their latest revision",
  "accepted claims equal columns",
  "nothing without a source",
  "sums equal their parts",
]);

it("undoing everything, the last first, leads back to the first day", async () => {
  await resetDatabase("shipped");
  actor = await createActor("ADMIN");
  author = await createActor("EDITOR");
  const before = await contents();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (sequence) => {
      const earlier = new Set((await prisma.changeSet.findMany()).map(({ id }) => id));
      for (const [name, a, b] of sequence) {
        // What was done before was undone again: there is nothing left to undo of it.
        // Neither is there of what was purged.
        if (name !== "undo" && name !== "purge") await attempt(name, a, b);
      }
      const sets = await prisma.changeSet.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }] });
      for (const { id } of sets.filter((set) => !earlier.has(set.id))) {
        await prisma.$transaction(
          (tx) => undoChangeSet(tx, { kind: "UNDOING", actorId: actor.id }, id),
          { timeout: 30_000 },
        );
      }
      const after = await contents();
      expect(after.filter((line) => !before.includes(line))).toEqual([]);
      expect(after).toHaveLength(before.length);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 300_000);
