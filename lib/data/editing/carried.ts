import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { CarriedChange } from "@/lib/domain/editing/change";
import { entityTypeSchema, snapshotSchema } from "@/lib/schemas/snapshot";

type StoredRevision = Pick<
  Prisma.RevisionGetPayload<object>,
  "entityType" | "entityId" | "version" | "before" | "after"
>;

export function carriedIn(revision: StoredRevision): CarriedChange {
  const { entityId, version, before, after } = revision;
  return {
    entityType: entityTypeSchema.parse(revision.entityType),
    entityId,
    version,
    baseVersion: version === 1 ? null : version - 1,
    before: before === null ? null : snapshotSchema.parse(before),
    after: after === null ? null : snapshotSchema.parse(after),
  };
}

/** What change sets did, at most so many entities of it, in the order of their types. */
export async function readCarried(
  db: Prisma.TransactionClient,
  changeSetIds: readonly string[],
  most: number,
): Promise<CarriedChange[]> {
  const revisions = await db.revision.findMany({
    where: { changeSetId: { in: [...changeSetIds] } },
    orderBy: [{ entityType: "asc" }, { entityId: "asc" }],
    take: most,
  });
  return revisions.map(carriedIn);
}

const CHUNK = 500;

/** All that a change set did, however much it is. */
export async function* carriedByChunks(
  db: Prisma.TransactionClient,
  changeSetId: string,
): AsyncGenerator<CarriedChange[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const revisions = await db.revision.findMany({
      where: { changeSetId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: CHUNK,
    });
    const last = revisions.at(-1);
    if (last === undefined) return;
    yield revisions.map(carriedIn);
    after = last.id;
  }
}
