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
 * deletes it. Undone like any change set. Throws `EditConflictError` where one of the two is gone.
 */
export async function mergeOrganizations(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  merge: Merge,
): Promise<ChangeSet | null> {
  return applyChanges(tx, { ...act, kind: "MERGE" }, await changesToMerge(tx, merge));
}

/** The changes of a merge, for whoever wants to see them first. */
export async function changesToMerge(
  db: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
): Promise<Change[]> {
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
    const after = repoint(type, snapshot, fromId, intoId);
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
