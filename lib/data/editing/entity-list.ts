import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { slugOf } from "@/lib/domain/slug";
import { TODAY } from "@/lib/domain/view";
import { type EntitiesQuery, type EntityKey, printEntityKey } from "@/lib/schemas/record-query";
import { likePattern } from "../name-search";
import { read } from "../reader";
import { type NamedEntity, nameEntities } from "./entity-names";

export const ENTITIES_ON_PAGE = 25;

/** Columns in which an entity is looked for, beside its slug. */
const SEARCHED: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  Source: ["publisher", "title"],
  Organization: ["name", "nameZhHans", "nameZhHant", "legalName"],
  Person: ["name", "nameZhHans", "nameZhHant"],
  Role: ["title"],
  FundingRound: ["label"],
  SegmentScheme: ["name"],
  RevenueSegment: ["name", "nameZhHans", "nameZhHant"],
  Product: ["name"],
  ProductSpecification: ["name"],
  MarketFigure: ["subject", "subjectZhHans", "metric"],
  Event: ["title"],
};

export interface EntityPage {
  /** By slug. */
  readonly entities: readonly NamedEntity[];
  /** Key of the next page; null on the last. */
  readonly after: string | null;
}

/** Entities of every type that stand, by part of a name or address. Two queries. */
export function listEntities(actor: Actor | null, query: EntitiesQuery): Promise<EntityPage> {
  assertCan(actor, "admin:open");
  return read(TODAY, async (db) => {
    const types = query.type === null ? ENTITY_TYPES : [query.type];
    const found = await db.$queryRaw<EntityKey[]>`
      SELECT id, slug FROM (${Prisma.join(
        types.map((type) => foundIn(type, query.q)),
        " UNION ALL ",
      )}) found
      WHERE ${after(query.after)} ORDER BY slug COLLATE "C", id LIMIT ${ENTITIES_ON_PAGE + 1}`;
    const shown = found.slice(0, ENTITIES_ON_PAGE);
    const names = await nameEntities(
      db,
      shown.map(({ id }) => id),
    );
    const last = found.length > shown.length ? shown.at(-1) : undefined;
    return {
      entities: shown.flatMap(({ id }) => names.get(id) ?? []),
      after: last ? printEntityKey(last) : null,
    };
  });
}

function foundIn(type: EntityType, q: string): Prisma.Sql {
  return Prisma.sql`SELECT id, slug FROM ${Prisma.raw(`"${type}"`)} WHERE ${entriesWhere(type, q)}`;
}

/** Whether a row of the type is found by part of a name or address. */
export function entriesWhere(type: EntityType, q: string): Prisma.Sql {
  if (q === "") return Prisma.sql`true`;
  const named = (SEARCHED[type] ?? []).map(
    (column) => Prisma.sql`${Prisma.raw(`"${column}"`)} ILIKE ${likePattern(q)}`,
  );
  const address = slugOf(q);
  const conditions = [
    ...named,
    ...(address === "" ? [] : [Prisma.sql`slug LIKE ${likePattern(address)}`]),
    Prisma.sql`false`,
  ];
  return Prisma.join(conditions, " OR ");
}

function after(key: EntityKey | null): Prisma.Sql {
  if (key === null) return Prisma.sql`true`;
  return Prisma.sql`(slug COLLATE "C", id) > (${key.slug}, ${key.id}::uuid)`;
}
