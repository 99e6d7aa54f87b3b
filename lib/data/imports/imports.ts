import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type ImportState, type ImportVerdict, isJobState } from "@/lib/domain/import/import-state";
import { typeOfKind } from "@/lib/domain/import/kinds";
import { can } from "@/lib/domain/permissions";
import { TODAY } from "@/lib/domain/view";
import {
  type FileFormat,
  fileFormatSchema,
  headersSchema,
  type ImportKey,
  type ImportsQuery,
  type Mapping,
  mappingSchema,
  sampleSchema,
} from "@/lib/schemas/import";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { read } from "../reader";

/** An import in a list. */
export interface ImportLine {
  readonly id: string;
  readonly version: number;
  readonly type: EntityType;
  readonly fileName: string;
  readonly state: ImportState;
  readonly uploadedBy: string;
  readonly isMine: boolean;
  /** ISO in UTC. */
  readonly uploadedAt: string;
  readonly rowCount: number;
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  /** A key of `errors`. */
  readonly trouble: string | null;
  readonly progress: ImportProgress | null;
}

/** How far the job is that is wanted or under way. */
export interface ImportProgress {
  /** Rows, or entities where an import is undone. */
  readonly done: number;
  readonly total: number;
  /** Estimated, once something can be said. */
  readonly secondsLeft: number | null;
  /** Whether a server works on it; else it waits for one. */
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
}

export interface ImportDetail extends ImportLine {
  readonly byteLength: number;
  readonly format: FileFormat;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  /** By column, whether that is how a file was read before, else a guess; empty once somebody said it. */
  readonly remembered: readonly boolean[];
  readonly createMissing: boolean;
  readonly source: { readonly slug: string; readonly publisher: string } | null;
  /** Whether the file is still kept. */
  readonly hasFile: boolean;
  /** Rows that would be carried out. */
  readonly plannedCount: number;
  /** Rows that the guards doubt, whatever would become of them. */
  readonly doubtfulCount: number;
  /** Rows that somebody left out, or that are doubtful. */
  readonly excludedCount: number;
  /** Rows with errors that nobody has left out. */
  readonly openErrorCount: number;
  readonly comment: string | null;
  readonly handedInAt: string | null;
  readonly carriedOutBy: string | null;
  readonly carriedOutAt: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
  readonly changeSetId: string | null;
  /** What else is known of the trouble, as the address of what was changed meanwhile. */
  readonly troubleDetails: Prisma.JsonValue;
  /** What the actor may do with it now. */
  readonly may: ImportRights;
}

export interface ImportRights {
  readonly prepare: boolean;
  readonly handIn: boolean;
  readonly return: boolean;
  readonly carryOut: boolean;
  readonly undo: boolean;
  readonly cancel: boolean;
}

export interface ImportPage {
  readonly imports: readonly ImportLine[];
  /** Where the next page begins; null on the last one. */
  readonly next: ImportKey | null;
}

const NAMES = {
  uploadedBy: { select: { name: true } },
  carriedOutBy: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const satisfies Prisma.ImportInclude;

type Row = Prisma.ImportGetPayload<{ include: typeof NAMES }>;

/** Imports, the newest first. */
export function listImports(actor: Actor | null, query: ImportsQuery): Promise<ImportPage> {
  assertCan(actor, "import:prepare");
  const { state, before } = query;
  return read(TODAY, async (db) => {
    const rows = await db.import.findMany({
      where: { ...(state && { state }), ...(before && furtherBack(before)) },
      orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      include: NAMES,
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      imports: shown.map((row) => lineOf(row, actor)),
      next: last === undefined ? null : { at: last.uploadedAt.toISOString(), id: last.id },
    };
  });
}

function furtherBack({ at, id }: ImportKey): Prisma.ImportWhereInput {
  const uploadedAt = new Date(at);
  return { OR: [{ uploadedAt: { lt: uploadedAt } }, { uploadedAt, id: { lt: id } }] };
}

/** One import with all that a page of it shows; null where there is none. */
export function readImport(actor: Actor | null, id: string): Promise<ImportDetail | null> {
  assertCan(actor, "import:prepare");
  return read(TODAY, async (db) => {
    const row = await db.import.findUnique({ where: { id }, include: NAMES });
    if (row === null) return null;
    const source =
      row.sourceId === null
        ? null
        : await db.source.findUnique({
            where: { id: row.sourceId },
            select: { slug: true, publisher: true },
          });
    const of = { importId: id };
    const plannedCount = await db.importRow.count({
      where: { ...of, hasPlan: true, excluded: false },
    });
    const excludedCount = await db.importRow.count({ where: { ...of, excluded: true } });
    const openErrorCount = await db.importRow.count({
      where: { ...of, verdict: "ERROR", excluded: false },
    });
    const hasFile = (await db.importPart.count({ where: of, take: 1 })) > 0;
    return {
      ...lineOf(row, actor),
      ...{ byteLength: row.byteLength, format: fileFormatSchema.parse(row.format) },
      headers: headersSchema.parse(row.headers),
      sample: sampleSchema.parse(row.sample),
      ...{ mapping: mappingSchema.parse(row.mapping), remembered: row.remembered },
      ...{ createMissing: row.createMissing, source, hasFile },
      ...{ plannedCount, excludedCount, openErrorCount, doubtfulCount: row.doubtfulCount },
      ...{ comment: row.comment, changeSetId: row.changeSetId },
      handedInAt: row.handedInAt?.toISOString() ?? null,
      carriedOutBy: row.carriedOutBy?.name ?? null,
      carriedOutAt: row.carriedOutAt?.toISOString() ?? null,
      undoneBy: row.undoneBy?.name ?? null,
      undoneAt: row.undoneAt?.toISOString() ?? null,
      troubleDetails: row.troubleDetails,
      may: rightsOn(row, actor, plannedCount > 0 && openErrorCount === 0),
    };
  });
}

function lineOf(row: Row, actor: Actor): ImportLine {
  const type = typeOfKind(row.kind);
  if (type === null) throw new Error(`unknown kind of import: ${row.kind}`);
  return {
    ...{ id: row.id, version: row.version, type, fileName: row.fileName, state: row.state },
    ...{ uploadedBy: row.uploadedBy.name, isMine: row.uploadedById === actor.id },
    ...{ uploadedAt: row.uploadedAt.toISOString(), rowCount: row.rowCount },
    counts: {
      ...{ NEW: row.newCount, UPDATE: row.updateCount },
      ...{ DUPLICATE: row.duplicateCount, ERROR: row.errorCount },
    },
    trouble: row.trouble,
    progress: progressOf(row),
  };
}

function progressOf(row: Row): ImportProgress | null {
  if (!isJobState(row.state)) return null;
  const { stepsDone: done, stepsTotal: total, startedAt, heartbeatAt } = row;
  const seconds =
    startedAt && heartbeatAt ? (heartbeatAt.getTime() - startedAt.getTime()) / 1000 : 0;
  const isKnown = done > 0 && total > 0 && seconds > 1;
  return {
    ...{ done, total, isRunning: row.runId !== null, isCancelled: row.cancelAsked },
    secondsLeft: isKnown ? Math.ceil((seconds * Math.max(total - done, 0)) / done) : null,
  };
}

function rightsOn(row: Row, actor: Actor, isReady: boolean): ImportRights {
  const { state } = row;
  const isMine = row.uploadedById === actor.id;
  const isWaiting = state === "UPLOADED" || state === "CHECKED";
  const mayCarry = mayCarryOut(row, actor);
  return {
    prepare: isMine && isWaiting,
    handIn: isMine && state === "CHECKED" && isReady,
    return: state === "HANDED_IN" && can(actor.role, "import:carryOut"),
    carryOut: mayCarry && isReady && (state === "HANDED_IN" || (state === "CHECKED" && isMine)),
    undo: state === "DONE" && mayCarry,
    cancel: state !== "DONE" && state !== "UNDONE" && state !== "CANCELLED" && (isMine || mayCarry),
  };
}

/** Whether the actor may write what the import says: nobody their own, but who may. */
export function mayCarryOut(
  { uploadedById }: { readonly uploadedById: string },
  actor: Actor,
): boolean {
  const action = uploadedById === actor.id ? "import:carryOutOwn" : "import:carryOut";
  return can(actor.role, action);
}
