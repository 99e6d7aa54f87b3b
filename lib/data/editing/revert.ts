import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { type Act, applyChanges, type ChangeSet } from "./apply-changes";
import { BinRefusedError } from "./bin";
import { readStandings } from "./standings";

interface Reversion {
  readonly type: EntityType;
  readonly id: string;
  /** The version to stand again, as a new one. */
  readonly toVersion: number;
  /** The version that was looked at when it was decided. */
  readonly baseVersion: number;
}

/**
 * Makes an entity what it was in an earlier version, by a new one; null where it is so already, or
 * where that version is a deletion or none. What is deleted comes back from the bin alone, or a purge
 * would mean nothing. Throws `BinRefusedError`, `EditConflictError` and `MissingReferenceError`.
 */
export async function revertEntity(
  tx: Prisma.TransactionClient,
  act: Omit<Act, "kind">,
  { type, id, toVersion, baseVersion }: Reversion,
): Promise<ChangeSet | null> {
  const revision = await tx.revision.findUnique({
    where: {
      entityType_entityId_version: { entityType: type, entityId: id, version: toVersion },
    },
  });
  if (!revision?.after) return null;
  const standing = (await readStandings(tx, [id])).get(id);
  if (standing?.snapshot === null) throw new BinRefusedError("bin.deleted");
  const after = snapshotSchema.parse(revision.after);
  const change = { entityType: type, entityId: id, baseVersion, after };
  return applyChanges(tx, { ...act, kind: "REVERSION" }, [change]);
}
