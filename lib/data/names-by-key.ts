import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { nameKey } from "@/lib/domain/name-key";
import { organizationsNamed, peopleNamed } from "./said-in";

type Db = Pick<Prisma.TransactionClient, "$queryRaw">;

const ORGANIZATION_NAMES = [
  "name",
  "nameZhHans",
  "nameZhHant",
  "legalName",
  "stockSymbol",
] as const;
const PERSON_NAMES = ["name", "nameZhHans", "nameZhHant"] as const;

/** Keys of what is looked for; null where a name leaves nothing to look for, and all must be read. */
export function keysOf(names: readonly string[]): readonly string[] | null {
  const keys = [...new Set(names.map(nameKey))];
  return keys.includes("") ? null : keys;
}

/** Ids of organizations of which some name begins with one of the keys. Through indexes. */
export function organizationsByKey(db: Db, keys: readonly string[]): Promise<string[]> {
  const own = ORGANIZATION_NAMES.map((column) => beginning("Organization", "id", column));
  return idsOf(db, keys, [...own, beginning("OrganizationName", "organizationId", "name")]);
}

/** The same for people. */
export function peopleByKey(db: Db, keys: readonly string[]): Promise<string[]> {
  return idsOf(
    db,
    keys,
    PERSON_NAMES.map((column) => beginning("Person", "id", column)),
  );
}

/**
 * Ids of so many at most by each name that begins with the text, and of so many that hold it. Through
 * indexes.
 */
export async function partiesCalled(
  db: Db,
  type: "Organization" | "Person",
  text: string,
  most: number,
): Promise<string[]> {
  if (text === "") return [];
  const key = nameKey(text);
  const first = (table: string, id: string, column: string) => {
    const name = Prisma.raw(`name_key(t."${column}") COLLATE "C"`);
    return Prisma.sql`(SELECT t.${Prisma.raw(`"${id}"`)} AS id FROM ${Prisma.raw(`"${table}"`)} t
      WHERE ${name} >= ${key} AND ${name} < ${key} || chr(1114111) ORDER BY ${name} LIMIT ${most})`;
  };
  const own = type === "Person" ? PERSON_NAMES : ORGANIZATION_NAMES;
  const beginning = [
    ...own.map((column) => first(type, "id", column)),
    ...(type === "Person" ? [] : [first("OrganizationName", "organizationId", "name")]),
  ];
  const holding = type === "Person" ? peopleNamed(text) : organizationsNamed(text);
  const parts = [
    ...(key === "" ? [] : beginning),
    Prisma.sql`(SELECT id FROM (${holding}) held LIMIT ${most})`,
  ];
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(parts, " UNION ")}`;
  return rows.map(({ id }) => id);
}

function beginning(table: string, id: string, column: string): Prisma.Sql {
  const name = Prisma.raw(`name_key(t."${column}") COLLATE "C"`);
  return Prisma.sql`SELECT t.${Prisma.raw(`"${id}"`)} AS id FROM wanted
    JOIN ${Prisma.raw(`"${table}"`)} t ON ${name} >= key AND ${name} < key || chr(1114111)`;
}

async function idsOf(
  db: Db,
  keys: readonly string[],
  parts: readonly Prisma.Sql[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH wanted AS (SELECT unnest(${[...keys]}::text[]) AS key)
    ${Prisma.join(parts, " UNION ")}`;
  return rows.map(({ id }) => id);
}
