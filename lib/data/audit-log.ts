import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { type AuditAction, isAuditAction } from "@/lib/domain/audit";
import type { AuditKey, AuditQuery } from "@/lib/schemas/audit-query";
import { writeAudit } from "./audit";
import { dateColumn } from "./columns";
import { containing } from "./name-search";

export interface AuditLine {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** Null for a word that this version no longer knows. */
  readonly action: AuditAction | null;
  readonly actionWord: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly address: string | null;
  /** JSON, as it was written. */
  readonly details: string;
}

export interface AuditPage {
  readonly entries: readonly AuditLine[];
  /** Where the older ones begin; null where these are the last. */
  readonly older: AuditKey | null;
}

const ON_PAGE = 50;
/** Entries that are read at once for a file. */
const BATCH = 1000;
const DAY = 24 * 60 * 60 * 1000;

const NEWEST_FIRST = [{ at: "desc" }, { id: "desc" }] as const satisfies unknown[];

/** Newest first. By key, so that a page far back costs what the first one costs. */
export async function auditPage(query: AuditQuery, actor: Actor): Promise<AuditPage> {
  assertCan(actor, "audit:read");
  const rows = await readEntries(query, query.before, ON_PAGE + 1);
  const shown = rows.slice(0, ON_PAGE);
  const last = shown.at(-1);
  const older = rows.length > ON_PAGE && last ? keyOf(last) : null;
  return { entries: shown.map(lineOf), older };
}

/** All that the query finds, in batches; that it was taken out goes into the log first. */
export async function* exportAudit(query: AuditQuery, actor: Actor): AsyncGenerator<AuditLine[]> {
  assertCan(actor, "audit:read");
  const { before: _start, ...filters } = query;
  await writeAudit(prisma, { actor, action: "audit.export", details: { ...filters } });
  let before: AuditKey | null = null;
  do {
    const rows: Row[] = await readEntries(query, before, BATCH);
    const last = rows.at(-1);
    before = rows.length === BATCH && last ? keyOf(last) : null;
    yield rows.map(lineOf);
  } while (before !== null);
}

function readEntries(query: AuditQuery, before: AuditKey | null, most: number): Promise<Row[]> {
  return prisma.auditEntry.findMany({
    where: { AND: [entriesWhere(query), ...(before ? [olderThan(before)] : [])] },
    orderBy: [...NEWEST_FIRST],
    take: most,
  });
}

type Row = Prisma.AuditEntryGetPayload<object>;

const keyOf = ({ at, id }: Row): AuditKey => ({ at: at.getTime(), id });

/** The bound on the moment alone is what the index follows. */
function olderThan({ at, id }: AuditKey): Prisma.AuditEntryWhereInput {
  const moment = new Date(at);
  return { at: { lte: moment }, OR: [{ at: { lt: moment } }, { id: { lt: id } }] };
}

function entriesWhere({ person, action, subject, from, to }: AuditQuery) {
  const conditions: Prisma.AuditEntryWhereInput[] = [];
  if (person) {
    conditions.push({ OR: [{ actorId: person }, { actorName: containing(person) }] });
  }
  if (action) conditions.push({ action });
  if (subject) {
    conditions.push({ OR: [{ subjectId: subject }, { subjectName: containing(subject) }] });
  }
  if (from) conditions.push({ at: { gte: dateColumn(from) } });
  if (to) conditions.push({ at: { lt: new Date(dateColumn(to).getTime() + DAY) } });
  return { AND: conditions };
}

function lineOf({ at, action, details, ...row }: Row): AuditLine {
  return {
    ...row,
    at: at.toISOString(),
    action: isAuditAction(action) ? action : null,
    actionWord: action,
    details: JSON.stringify(details),
  };
}
