import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type TakeBackConflict, takeBack } from "@/lib/domain/editing/take-back";
import type { ProposalPayload } from "@/lib/schemas/proposal";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { settleNew } from "./already-made";
import { readCarried } from "./carried";
import { type EntityConflict, mergedChanges, readBases } from "./carry-out";
import type { Versions } from "./comparison";
import { changesToDelete } from "./deletion";
import { EditConflictError, MadeMeanwhileError } from "./edit-conflict";
import { changesToMerge, MergeClashError } from "./merge-organizations";
import { SourceInUseError } from "./references";
import { readStandings } from "./standings";
import { conflictsOfUndoing } from "./undo-preview";

/** What keeps a proposal from being published as it stands; `message` is a key of `errors`. */
interface Obstacle {
  readonly message: string;
  /** What was changed since in a way that cannot be brought together. */
  readonly changedSince?: readonly TakeBackConflict[];
}

/** What publishing a proposal would do to the entities as they stand now. */
export interface Effect {
  readonly versions: readonly Versions[];
  /** Fields for which somebody must choose. */
  readonly conflicts: readonly EntityConflict[];
  readonly obstacle: Obstacle | null;
  /** Entities beyond those that a page compares. */
  readonly leftOut: number;
}

const EFFECT: Effect = { versions: [], conflicts: [], obstacle: null, leftOut: 0 };

/** A page compares no more entities, and says how many there are beside them. */
const MOST_ENTITIES = 500;

interface Subject {
  readonly entityType: EntityType;
  readonly entityId: string;
}

/** Computes what a proposal would do now, and writes nothing. */
export async function effectOf(
  db: Prisma.TransactionClient,
  subject: Subject,
  payload: ProposalPayload,
): Promise<Effect> {
  try {
    switch (payload.act) {
      case "CHANGE": {
        const settled = await settleNew(db, payload.changes, subject.entityId);
        const { changes, conflicts } = await mergedChanges(db, settled, new Map());
        return { ...EFFECT, conflicts, versions: await versionsOf(db, changes) };
      }
      case "REVERT":
        return await effectOfReversion(db, subject, payload);
      case "DELETE":
        return await effectOfDeletion(db, subject, payload.baseVersion);
      case "MERGE": {
        const merge = { fromId: subject.entityId, intoId: payload.intoId };
        return { ...EFFECT, ...(await shownOf(db, await changesToMerge(db, merge))) };
      }
      case "RESTORE": {
        const item = await db.binItem.findUnique({ where: { id: payload.itemId } });
        const gone = item === null || item.restoredAt !== null || item.purgedAt !== null;
        if (gone) return { ...EFFECT, obstacle: { message: "bin.gone" } };
        return await effectOfUndoing(db, item.changeSetId);
      }
      case "UNDO":
        return await effectOfUndoing(db, payload.changeSetId);
    }
  } catch (error) {
    if (error instanceof EditConflictError) {
      return { ...(await asProposed(db, payload)), obstacle: { message: "edit.conflict" } };
    }
    if (error instanceof MadeMeanwhileError) {
      const obstacle = { message: "proposal.madeMeanwhile" };
      return { ...(await asProposed(db, payload)), obstacle };
    }
    if (error instanceof MergeClashError) {
      return { ...EFFECT, obstacle: { message: "merge.clash" } };
    }
    if (error instanceof SourceInUseError) {
      return { ...EFFECT, obstacle: { message: "edit.sourceInUse" } };
    }
    throw error;
  }
}

async function effectOfReversion(
  db: Prisma.TransactionClient,
  { entityType, entityId }: Subject,
  { toVersion, baseVersion }: { readonly toVersion: number; readonly baseVersion: number },
): Promise<Effect> {
  const revision = await db.revision.findUnique({
    where: { entityType_entityId_version: { entityType, entityId, version: toVersion } },
  });
  const after = revision?.after ? snapshotSchema.parse(revision.after) : null;
  const change = { entityType, entityId, baseVersion, after };
  const versions = await versionsOf(db, [change]);
  const isOutdated = (await versionNow(db, entityId)) !== baseVersion;
  return { ...EFFECT, versions, obstacle: isOutdated ? { message: "edit.conflict" } : null };
}

async function effectOfDeletion(
  db: Prisma.TransactionClient,
  { entityType: type, entityId: id }: Subject,
  baseVersion: number,
): Promise<Effect> {
  const shown = await shownOf(db, await changesToDelete(db, [{ type, id }]));
  const isOutdated = (await versionNow(db, id)) !== baseVersion;
  return { ...EFFECT, ...shown, obstacle: isOutdated ? { message: "edit.conflict" } : null };
}

async function effectOfUndoing(db: Prisma.TransactionClient, changeSetId: string): Promise<Effect> {
  const purged = await db.binItem.count({ where: { changeSetId, purgedAt: { not: null } } });
  if (purged > 0) return { ...EFFECT, obstacle: { message: "edit.purged" } };
  const count = await db.revision.count({ where: { changeSetId } });
  const carried = await readCarried(db, [changeSetId], MOST_ENTITIES);
  const now = await readStandings(
    db,
    carried.map(({ entityId }) => entityId),
  );
  const { changes } = takeBack(carried, now);
  const conflicts = await conflictsOfUndoing(db, changeSetId);
  return {
    ...{ ...EFFECT, leftOut: count - carried.length },
    versions: await versionsOf(db, changes),
    obstacle:
      conflicts.length === 0 ? null : { message: "edit.changedSince", changedSince: conflicts },
  };
}

/** What change sets did, for a proposal that was published. */
export async function effectOfChangeSets(
  db: Prisma.TransactionClient,
  changeSetIds: readonly string[],
): Promise<Effect> {
  const count = await db.revision.count({ where: { changeSetId: { in: [...changeSetIds] } } });
  const versions = await readCarried(db, changeSetIds, MOST_ENTITIES);
  return { ...EFFECT, versions, leftOut: count - versions.length };
}

/** The changes as their author wrote them, against the versions that the author saw. */
export async function asProposed(
  db: Prisma.TransactionClient,
  payload: ProposalPayload,
): Promise<Effect> {
  if (payload.act !== "CHANGE") return EFFECT;
  const bases = await readBases(db, payload.changes);
  const versions = payload.changes.map(({ entityType, entityId, after }) => ({
    ...{ entityType, entityId, after },
    before: bases.get(entityId) ?? null,
  }));
  return { ...EFFECT, versions };
}

async function shownOf(
  db: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<Pick<Effect, "versions" | "leftOut">> {
  const shown = changes.slice(0, MOST_ENTITIES);
  return { versions: await versionsOf(db, shown), leftOut: changes.length - shown.length };
}

async function versionsOf(
  db: Prisma.TransactionClient,
  changes: readonly Change[],
): Promise<Versions[]> {
  const standings = await readStandings(
    db,
    changes.map(({ entityId }) => entityId),
  );
  return changes.map(({ entityType, entityId, after }) => ({
    ...{ entityType, entityId, after },
    before: standings.get(entityId)?.snapshot ?? null,
  }));
}

async function versionNow(db: Prisma.TransactionClient, id: string): Promise<number | null> {
  return (await readStandings(db, [id])).get(id)?.version ?? null;
}
