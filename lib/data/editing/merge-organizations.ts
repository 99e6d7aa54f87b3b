import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import {
  absorb,
  isWithItself,
  joinInvestments,
  repoint,
} from "@/lib/domain/editing/merge-organizations";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { EditConflictError } from "./edit-conflict";
import { referrersOf } from "./references";
import { readStandings, type Standing } from "./standings";

interface Merge {
  readonly fromId: string;
  readonly intoId: string;
}

/**
 * Moves everything that speaks of one organization to another, with its claims and its address, and
 * deletes it. Undone like any change set. Throws `EditConflictError` where one of the two is gone, and
 * `MergeClashError` where both have reported on one period.
 */
export async function mergeOrganizations(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  merge: Merge,
): Promise<ChangeSet | null> {
  return applyChanges(tx, { ...act, kind: "MERGE" }, await changesToMerge(tx, merge));
}

/** Two reports on one period, by id. */
export interface ReportClash {
  readonly goes: string;
  readonly stays: string;
}

/** Which of two reports on one period holds, and which of their figures, only an editor can tell. */
export class MergeClashError extends Error {
  constructor(readonly clashes: readonly ReportClash[]) {
    super(`reports on the same period: ${clashes.map(({ goes }) => goes).join(", ")}`);
  }
}

async function refuseClashes(
  db: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
): Promise<void> {
  const clashes = await db.$queryRaw<ReportClash[]>`
    SELECT a.id AS goes, b.id AS stays FROM "FinancialReport" a
    JOIN "FinancialReport" b USING (kind, "fiscalYear", "fiscalPeriod")
    WHERE a."organizationId" = ${fromId}::uuid AND b."organizationId" = ${intoId}::uuid
    ORDER BY "fiscalYear", "fiscalPeriod", kind`;
  if (clashes.length > 0) throw new MergeClashError(clashes);
}

/** Divisions of revenue stand in an order of their own: those that move come after those that stay. */
async function placesOfSchemes(db: Prisma.TransactionClient, intoId: string) {
  const { _max } = await db.segmentScheme.aggregate({
    where: { organizationId: intoId },
    _max: { position: true },
  });
  let last = _max.position ?? -1;
  return () => {
    last += 1;
    return last;
  };
}

/** The changes of a merge, for whoever wants to see them first. */
export async function changesToMerge(
  db: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
): Promise<Change[]> {
  await refuseClashes(db, { fromId, intoId });
  const nextPlace = await placesOfSchemes(db, intoId);
  const referrers = await referrersOf(db, "Organization", [fromId]);
  const ids = [...new Set(referrers.map(({ id }) => id))];
  const investmentsOfInto = await db.investment.findMany({
    where: { organizationId: intoId },
    select: { id: true, fundingRoundId: true },
  });
  const inRound = new Map(investmentsOfInto.map((one) => [one.fundingRoundId, one.id]));
  const standings = await readStandings(db, [...ids, fromId, intoId, ...inRound.values()]);
  const into = standing(standings, intoId);
  const from = standing(standings, fromId);

  const joined = new Map<string, Snapshot>();
  const moved = ids.flatMap((entityId): Change[] => {
    const type = referrers.find(({ id }) => id === entityId)?.type;
    const { version, snapshot } = standing(standings, entityId);
    if (type === undefined) return [];
    const change = { entityType: type, entityId, baseVersion: version };
    const repointed = repoint(type, snapshot, fromId, intoId);
    const after = type === "SegmentScheme" ? { ...repointed, position: nextPlace() } : repointed;
    const twin = type === "Investment" ? inRound.get(String(snapshot.fundingRoundId)) : undefined;
    if (twin !== undefined) {
      joined.set(twin, joinInvestments(standing(standings, twin).snapshot, snapshot));
      return [{ ...change, after: null }];
    }
    return [{ ...change, after: isWithItself(type, after) ? null : after }];
  });
  const twins = [...joined].map(
    ([entityId, after]): Change => ({
      ...{ entityType: "Investment", entityId, after },
      baseVersion: standing(standings, entityId).version,
    }),
  );
  const organization = { entityType: "Organization" as const };
  return [
    ...moved,
    ...twins,
    { ...organization, entityId: fromId, baseVersion: from.version, after: null },
    {
      ...organization,
      ...{ entityId: intoId, baseVersion: into.version },
      after: absorb(into.snapshot, from.snapshot),
    },
  ];
}

function standing(standings: ReadonlyMap<string, Standing>, id: string) {
  const found = standings.get(id);
  if (found?.snapshot) return { version: found.version, snapshot: found.snapshot };
  throw new EditConflictError([
    {
      ...{ entityType: "Organization", entityId: id },
      ...{ baseVersion: null, currentVersion: found?.version ?? null },
    },
  ]);
}
