import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import {
  type Choice,
  type FieldConflict,
  mergeSnapshots,
} from "@/lib/domain/editing/snapshot-changes";
import type { ProposalPayload } from "@/lib/schemas/proposal";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { settleNew } from "./already-made";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { moveEmptiedToBin, moveToBin, restoreFromBin } from "./bin";
import { EditConflictError } from "./edit-conflict";
import { mergeOrganizations } from "./merge-organizations";
import { revertEntity } from "./revert";
import { readStandings, type Standing } from "./standings";
import { undoChangeSet } from "./undo";

interface Subject {
  readonly entityType: EntityType;
  readonly entityId: string;
}

/** Whose word holds, by `fieldKey`. */
export type Choices = ReadonlyMap<string, Choice>;

/**
 * Name of a field among all that a proposal changes, in the version that stood when the choice was
 * made: a later one is chosen between anew.
 */
export function fieldKey({ entityId, version }: Seen, field: string): string {
  return `${entityId}.${version}.${field}`;
}

type Seen = Pick<EntityConflict, "entityId" | "version">;

export interface EntityConflict extends Subject {
  /** The one that stands. */
  readonly version: number;
  readonly fields: readonly FieldConflict[];
}

/** Fields were changed meanwhile that the proposal changes too, and nobody has chosen. */
export class FieldConflictError extends Error {
  constructor(readonly conflicts: readonly EntityConflict[]) {
    super(
      conflicts
        .flatMap((conflict) => conflict.fields.map(({ field }) => fieldKey(conflict, field)))
        .join(", "),
    );
  }
}

/** Does what a proposal asks for; null where everything is so already. */
export async function carryOut(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  { entityType, entityId }: Subject,
  payload: ProposalPayload,
  choices: Choices = new Map(),
): Promise<ChangeSet | null> {
  const entity = { type: entityType, id: entityId };
  switch (payload.act) {
    case "CHANGE": {
      const settled = await settleNew(tx, payload.changes, entityId);
      const { changes, conflicts } = await mergedChanges(tx, settled, choices);
      if (conflicts.length > 0) throw new FieldConflictError(conflicts);
      return publishChanges(tx, act, changes);
    }
    case "REVERT":
      return revertEntity(tx, act, { ...entity, ...payload });
    case "DELETE":
      return moveToBin(tx, act, { ...entity, ...payload });
    case "MERGE":
      return mergeOrganizations(tx, act, { fromId: entityId, intoId: payload.intoId });
    case "RESTORE":
      return restoreFromBin(tx, act, payload.itemId);
    case "UNDO":
      return undoChangeSet(tx, { ...act, kind: "UNDOING" }, payload.changeSetId);
  }
}

/** What is emptied goes to the bin, as whatever is deleted; the rest is one change set. */
async function publishChanges(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  changes: readonly Change[],
): Promise<ChangeSet | null> {
  const [first, ...others] = changes.filter(({ after }) => after === null);
  const emptied = first && (await moveEmptiedToBin(tx, act, [first, ...others]));
  const kept = changes.filter(({ after }) => after !== null);
  const published = await applyChanges(tx, { ...act, kind: "PUBLICATION" }, kept);
  return published ?? emptied ?? null;
}

/** A proposal's changes brought up to what was published since it was written. */
export async function mergedChanges(
  db: Prisma.TransactionClient,
  changes: readonly Change[],
  choices: Choices,
): Promise<{ readonly changes: Change[]; readonly conflicts: EntityConflict[] }> {
  const standings = await readStandings(
    db,
    changes.map(({ entityId }) => entityId),
  );
  const outdated = changes.filter(
    ({ entityId, baseVersion }) => (standings.get(entityId)?.version ?? null) !== baseVersion,
  );
  const bases = await readBases(db, outdated);
  const conflicts: EntityConflict[] = [];
  const merged = changes.map((change): Change => {
    if (!outdated.includes(change)) return change;
    const { entityType, entityId, after: mine } = change;
    const now = standings.get(entityId);
    const base = bases.get(entityId);
    if (!now?.snapshot || !base || mine === null) throw conflictOf(change, now);
    const prefix = fieldKey({ entityId, version: now.version }, "");
    const own = new Map(
      [...choices].flatMap(([key, choice]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), choice] as const] : [],
      ),
    );
    const merge = mergeSnapshots(base, now.snapshot, mine, own);
    if (merge.conflicts.length > 0) {
      conflicts.push({ entityType, entityId, version: now.version, fields: merge.conflicts });
    }
    return { ...change, baseVersion: now.version, after: merge.merged };
  });
  return { changes: merged, conflicts };
}

/** What cannot be merged: it was deleted meanwhile, or entered twice. */
function conflictOf(change: Change, now: Standing | undefined): EditConflictError {
  const { entityType, entityId, baseVersion } = change;
  const currentVersion = now?.version ?? null;
  return new EditConflictError([{ entityType, entityId, baseVersion, currentVersion }]);
}

/** The versions from which changes started, by entity. One query. */
export async function readBases(db: Prisma.TransactionClient, changes: readonly Change[]) {
  const wanted = changes.flatMap(({ entityType, entityId, baseVersion }) =>
    baseVersion === null ? [] : [{ entityType, entityId, version: baseVersion }],
  );
  const revisions = await db.revision.findMany({
    where: { OR: wanted },
    select: { entityId: true, after: true },
  });
  return new Map(
    revisions.flatMap(({ entityId, after }) =>
      after === null ? [] : [[entityId, snapshotSchema.parse(after)] as const],
    ),
  );
}
