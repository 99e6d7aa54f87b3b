import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { CLAIM_KEYS } from "@/lib/data/claims-writer";
import type { CarriedChange } from "@/lib/domain/editing/change";
import {
  CLAIM_SUBJECTS,
  ENTITY_LISTS,
  ENTITY_TYPES,
  type EntityType,
} from "@/lib/domain/editing/entity-types";
import {
  claimsIn,
  isList,
  listOf,
  type Snapshot,
  type SnapshotItem,
} from "@/lib/domain/editing/snapshot";
import { writeRows } from "./write-rows";

/** An entity that stands after the change. */
interface Standing {
  readonly id: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** Makes the rows of entities, their lists and their claims what their new versions say. */
export async function writeEntities(
  tx: Prisma.TransactionClient,
  carried: readonly CarriedChange[],
): Promise<void> {
  const byType = (type: EntityType): Standing[] =>
    carried.flatMap(({ entityType, entityId, version, after }) =>
      entityType === type && after !== null ? [{ id: entityId, version, snapshot: after }] : [],
    );
  for (const type of ENTITY_TYPES) await writeRows(tx, type, byType(type).map(columnsOf));
  for (const type of ENTITY_TYPES) await writeLists(tx, type, byType(type));
  await writeClaims(
    tx,
    ENTITY_TYPES.flatMap((type) => byType(type).map((entity) => claimRows(type, entity))),
  );
}

function columnsOf({ id, version, snapshot }: Standing): SnapshotItem {
  const scalars = Object.entries(snapshot).flatMap(([name, value]) =>
    isList(value) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(scalars), id, version };
}

async function writeLists(
  tx: Prisma.TransactionClient,
  type: EntityType,
  entities: readonly Standing[],
): Promise<void> {
  if (entities.length === 0) return;
  const ids = entities.filter(stoodBefore).map(({ id }) => id);
  for (const { name, table, owner, key } of ENTITY_LISTS[type] ?? []) {
    if (ids.length > 0) {
      await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)}
        WHERE ${Prisma.raw(`"${owner}"`)} = ANY(${ids}::uuid[])`;
    }
    const items = entities.flatMap(({ id, snapshot }) =>
      listOf(snapshot, name).map(({ id: _, ...item }) => ({ ...item, [owner]: id })),
    );
    await writeRows(tx, table, items, key);
  }
}

/** Whether something may have to go: of what is new, nothing is there yet. */
function stoodBefore({ version }: Pick<Standing, "version">): boolean {
  return version > 1;
}

interface SubjectClaims {
  readonly subjectId: string;
  readonly version: number;
  readonly claims: readonly SnapshotItem[];
}

function claimRows(type: EntityType, { id, version, snapshot }: Standing): SubjectClaims {
  const subject = CLAIM_SUBJECTS[type];
  const key = subject === null ? {} : { [CLAIM_KEYS[subject]]: id };
  const claims = claimsIn(snapshot).map((claim) => ({ ...claim, ...key, subjectId: id }));
  return { subjectId: id, version, claims };
}

/** A claim that stays keeps its id: it is found by source, subject, field and locator. */
async function writeClaims(
  tx: Prisma.TransactionClient,
  subjects: readonly SubjectClaims[],
): Promise<void> {
  const standing = subjects.filter(stoodBefore);
  if (standing.length > 0) {
    const ids = standing.map(({ subjectId }) => subjectId);
    const kept = standing.flatMap((subject) => subject.claims);
    await tx.$executeRaw`
      DELETE FROM "Claim" c WHERE c."subjectId" = ANY(${ids}::uuid[]) AND NOT EXISTS (
        SELECT FROM jsonb_populate_recordset(null::"Claim", ${JSON.stringify(kept)}::jsonb) r
        WHERE r."subjectId" = c."subjectId" AND r."sourceId" = c."sourceId" AND r.field = c.field
          AND coalesce(r.locator, '') = c.locator)`;
  }
  const claims = subjects.flatMap((subject) => subject.claims);
  await writeRows(tx, "Claim", claims, ["sourceId", "subjectId", "field", "locator"]);
}
