import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { changedFields } from "@/lib/domain/editing/snapshot-changes";
import type { TakeBackConflict } from "@/lib/domain/editing/take-back";
import { TODAY } from "@/lib/domain/view";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { read } from "../reader";
import type { EditRefusal } from "./edit";
import { type NamedEntity, nameEntities } from "./entity-names";
import type { ReportClash } from "./merge-organizations";

/** Who was last to change something, and when (ISO, in UTC); `by` is null for the data set. */
interface LastWord {
  readonly by: string | null;
  readonly at: string;
}

/** One thing that stands in the way of an edit. */
export type RefusalFact = { readonly entity: NamedEntity } & (
  | ({ readonly kind: "fieldChanged"; readonly field: string } & LastWord)
  /** Deleted, or restored, since. */
  | ({ readonly kind: "standsOtherwise" } & LastWord)
  /** Changed since it was looked at. */
  | ({ readonly kind: "newerVersion" } & LastWord)
  /** Of two organizations on one period. */
  | { readonly kind: "clash"; readonly other: NamedEntity }
  | { readonly kind: "missing" }
  | { readonly kind: "stillRefers" }
);

/** What stands in the way, by name; nothing where the refusal says it all. */
export function explainRefusal(refusal: EditRefusal): Promise<readonly RefusalFact[]> {
  return read(TODAY, async (db) => {
    const {
      changedSince = [],
      versions = [],
      missing = [],
      referrers = [],
      clashes = [],
    } = refusal;
    const ids = [
      ...[...changedSince, ...versions].map(({ entityId }) => entityId),
      ...[...missing, ...referrers].map(({ id }) => id),
    ];
    const names = await nameEntities(db, ids);
    const named = <Fact extends object>(id: string, fact: Fact) => {
      const entity = names.get(id);
      return entity === undefined ? [] : [{ entity, ...fact }];
    };
    const latest = await latestWords(
      db,
      versions.map(({ entityId }) => entityId),
    );
    return [
      ...(await explainTakeBack(db, changedSince)),
      ...(await explainClashes(db, clashes)),
      ...versions.flatMap(({ entityId }) => {
        const word = latest.get(entityId);
        return word === undefined
          ? []
          : named(entityId, { kind: "newerVersion" as const, ...word });
      }),
      ...missing.flatMap(({ id }) => named(id, { kind: "missing" as const })),
      ...[...new Set(referrers.map(({ id }) => id))].flatMap((id) =>
        named(id, { kind: "stillRefers" as const }),
      ),
    ];
  });
}

/** Reports that keep two organizations from being merged, in pairs. */
export async function explainClashes(
  db: Prisma.TransactionClient,
  clashes: readonly ReportClash[],
): Promise<RefusalFact[]> {
  const names = await nameEntities(
    db,
    clashes.flatMap(({ goes, stays }) => [goes, stays]),
  );
  return clashes.flatMap(({ goes, stays }): RefusalFact[] => {
    const [entity, other] = [names.get(goes), names.get(stays)];
    return entity === undefined || other === undefined ? [] : [{ kind: "clash", entity, other }];
  });
}

/** Conflicts of an undoing: which field of which entity was changed since, and by whom. */
export async function explainTakeBack(
  db: Prisma.TransactionClient,
  conflicts: readonly TakeBackConflict[],
): Promise<RefusalFact[]> {
  const ids = conflicts.map(({ entityId }) => entityId);
  const [names, latest] = [await nameEntities(db, ids), await latestWords(db, ids)];
  const words = await lastWordsByField(
    db,
    conflicts.flatMap(({ entityId, fields }) => (fields.length > 0 ? [entityId] : [])),
  );
  return conflicts.flatMap(({ entityId, fields }): RefusalFact[] => {
    const [entity, word] = [names.get(entityId), latest.get(entityId)];
    if (entity === undefined || word === undefined) return [];
    if (fields.length === 0) return [{ kind: "standsOtherwise", entity, ...word }];
    return fields.map(({ field }) => ({
      ...{ kind: "fieldChanged", entity, field },
      ...(words.get(fieldOf(entityId, field)) ?? word),
    }));
  });
}

async function latestWords(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastWord>> {
  const revisions = await db.revision.findMany({
    where: { entityId: { in: [...ids] } },
    distinct: ["entityId"],
    orderBy: [{ entityId: "asc" }, { version: "desc" }],
    select: { entityId: true, at: true, actor: { select: { name: true } } },
  });
  return new Map(
    revisions.map(({ entityId, at, actor }) => [
      entityId,
      { by: actor?.name ?? null, at: at.toISOString() },
    ]),
  );
}

/** A field was last changed by a version near the end: no more are looked through than these. */
const MOST_VERSIONS = 50;

const fieldOf = (entityId: string, field: string) => `${entityId} ${field}`;

/** Who was last to change each field of these entities, by `fieldOf`. One query. */
async function lastWordsByField(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastWord>> {
  const revisions = await db.$queryRaw<
    { entityId: string; at: Date; by: string | null; before: unknown; after: unknown }[]
  >`SELECT r."entityId", r.at, u.name AS by, r."before", r."after"
    FROM unnest(${[...new Set(ids)]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT * FROM "Revision" WHERE "entityId" = wanted.id
      ORDER BY version DESC LIMIT ${MOST_VERSIONS}
    ) r
    LEFT JOIN "User" u ON u.id = r."actorId"
    ORDER BY r.version DESC`;
  const words = new Map<string, LastWord>();
  for (const { entityId, at, by, before, after } of revisions) {
    const [old, fresh] = [before, after].map((json) =>
      json === null ? null : snapshotSchema.parse(json),
    );
    for (const { field } of changedFields(old ?? null, fresh ?? null)) {
      const key = fieldOf(entityId, field);
      if (!words.has(key)) words.set(key, { by, at: at.toISOString() });
    }
  }
  return words;
}
