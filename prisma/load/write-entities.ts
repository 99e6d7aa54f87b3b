import { isDeepStrictEqual } from "node:util";
import { Prisma } from "@/generated/prisma/client";
import type { NewClaim } from "@/lib/data/claims-writer";
import { snapshotOf } from "@/lib/data/revision-snapshot";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import type { Columns, Entities, Entity } from "./entity";
import type { Present, Standing } from "./present-rows";
import { type Table, type Tables, tablesOf } from "./tables";

/** What a load did with the rows of the data set, and what it found besides. */
export interface LoadCounts {
  inserted: number;
  changed: number;
  unchanged: number;
  /** Rows that a person has edited, entered or deleted: left as they are. */
  kept: string[];
  /** Rows of an earlier data set that this one no longer has: left as they are. */
  gone: string[];
  claims: number;
}

/** Brings the rows of the data set to where it says, each with its claims, lists and revision. */
export async function writeEntities(
  tx: Prisma.TransactionClient,
  entities: Entities,
  present: Present,
): Promise<LoadCounts> {
  const counts: LoadCounts = {
    ...{ inserted: 0, changed: 0, unchanged: 0, claims: 0 },
    ...{ kept: [], gone: [] },
  };
  const tables = tablesOf(tx);
  const written: Written = { entities: [], replacedIds: [], revisions: [] };
  for (const type of ENTITY_TYPES) {
    await writeType(type, entities, tables, present, written, counts);
  }
  await writeDependents(tx, written);
  counts.claims = written.entities.reduce((sum, { claims }) => sum + claims.length, 0);
  return counts;
}

/** Rows that were written, whose claims, lists and revisions still are to be. */
interface Written {
  readonly entities: Pick<Entity<EntityType>, "claims" | "lists">[];
  /** Rows that were there before: their old claims and lists go. */
  readonly replacedIds: string[];
  readonly revisions: Prisma.RevisionCreateManyInput[];
}

async function writeType<T extends EntityType>(
  type: T,
  entities: Entities,
  tables: Tables,
  present: Present,
  written: Written,
  counts: LoadCounts,
): Promise<void> {
  const rows: readonly Entity<T>[] = entities[type];
  const table: Table<Columns[T]> = tables[type];
  const before = present.ids.get(type) ?? new Map<string, string>();
  const presentIds = new Set(before.values());
  const fresh: Entity<T>[] = [];

  for (const entity of rows) {
    const standing = present.standings.get(entity.id);
    if (!presentIds.has(entity.id) && !standing) {
      fresh.push(entity);
      record(type, entity, undefined, written);
    } else if (!standing || standing.edited) {
      counts.kept.push(`${type} ${entity.origin.slug}`);
    } else if (isDeepStrictEqual(standing.snapshot, snapshotOfEntity(entity))) {
      counts.unchanged += 1;
    } else {
      const version = standing.version + 1;
      await table.update({ where: { id: entity.id }, data: { ...entity.columns, version } });
      written.replacedIds.push(entity.id);
      record(type, entity, standing, written);
      counts.changed += 1;
    }
  }
  if (fresh.length > 0) await table.createMany({ data: fresh.map(({ columns }) => columns) });
  counts.inserted += fresh.length;

  const named = new Set(rows.map(({ id }) => id));
  for (const [slug, id] of before) {
    const standing = present.standings.get(id);
    if (!named.has(id) && standing && !standing.edited) counts.gone.push(`${type} ${slug}`);
  }
}

function record<T extends EntityType>(
  type: T,
  entity: Entity<T>,
  standing: Standing | undefined,
  { entities, revisions }: Written,
): void {
  entities.push(entity);
  revisions.push({
    entityType: type,
    entityId: entity.id,
    version: (standing?.version ?? 0) + 1,
    before: standing ? (standing.snapshot ?? Prisma.DbNull) : Prisma.DbNull,
    after: snapshotOfEntity(entity),
  });
}

function snapshotOfEntity<T extends EntityType>({ columns, claims, lists }: Entity<T>) {
  return snapshotOf(columns, claims, { ...lists });
}

async function writeDependents(
  tx: Prisma.TransactionClient,
  { entities, replacedIds, revisions }: Written,
): Promise<void> {
  if (replacedIds.length > 0) {
    const replaced = { in: replacedIds };
    await tx.claim.deleteMany({ where: { subjectId: replaced } });
    await tx.organizationName.deleteMany({ where: { organizationId: replaced } });
    await tx.roundOverlap.deleteMany({ where: { partId: replaced } });
    await tx.eventParticipant.deleteMany({ where: { eventId: replaced } });
  }
  const otherNames = entities.flatMap(({ lists }) => lists.otherNames ?? []);
  const overlaps = entities.flatMap(({ lists }) => lists.countedIn ?? []);
  const participants = entities.flatMap(({ lists }) => lists.participants ?? []);
  const claims: NewClaim[] = entities.flatMap((entity) => entity.claims);
  await tx.organizationName.createMany({ data: otherNames });
  await tx.roundOverlap.createMany({ data: overlaps });
  await tx.eventParticipant.createMany({ data: participants });
  await tx.claim.createMany({ data: claims });
  await tx.revision.createMany({ data: revisions });
}
