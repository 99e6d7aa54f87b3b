import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import { textOf } from "@/lib/domain/editing/snapshot";
import { nameKey } from "@/lib/domain/name-key";
import { addressIn } from "@/lib/domain/party-names";
import { changesSchema } from "@/lib/schemas/import";
import type { DirectoryEntity } from "../../editing/entity-directory";
import { readParties } from "../../party-directory";
import { readMention } from "./name-index";

const NONE: readonly string[] = [];

/** Tables that hold names or addresses, and their columns with the id of whose they are. */
const ORGANIZATIONS = { table: "Organization", id: "id", isPerson: false } as const;
const OTHER_NAMES = { table: "OrganizationName", id: "organizationId", isPerson: false } as const;
const FORMER_SLUGS = { ...OTHER_NAMES, table: "OrganizationFormerSlug" } as const;
const PEOPLE = { table: "Person", id: "id", isPerson: true } as const;
type Place = typeof ORGANIZATIONS | typeof OTHER_NAMES | typeof FORMER_SLUGS | typeof PEOPLE;

function idsIn({ table, id, isPerson }: Place): Prisma.Sql {
  return Prisma.raw(`SELECT t."${id}" AS id, ${isPerson} AS "isPerson" FROM "${table}" t`);
}

/** Through the indexes of `name_key`, one for each column. */
function called(place: Place, columns: readonly string[], keys: readonly string[]): Prisma.Sql[] {
  return columns.map((column) => {
    const key = Prisma.raw(`name_key(t."${column}") COLLATE "C"`);
    return Prisma.sql`${idsIn(place)} WHERE ${key} = ANY(${keys})`;
  });
}

/** What texts may mean: names by what is left of them, and addresses. */
function keysIn(texts: readonly string[]) {
  const names = [...new Set(texts.map((text) => nameKey(readMention(text).name)))];
  return { names, slugs: [...new Set(texts.map(addressIn))] };
}

/** The organizations and people that texts may mean; whoever asks looks at their names closely. */
export async function findNamedParties(
  db: Prisma.TransactionClient,
  texts: readonly string[],
): Promise<DirectoryEntity[]> {
  if (texts.length === 0) return [];
  const { names, slugs } = keysIn(texts);
  const found = await db.$queryRaw<{ id: string; isPerson: boolean }[]>(
    Prisma.join(
      [
        ...called(ORGANIZATIONS, ["name", "nameZhHans", "nameZhHant", "legalName"], names),
        ...called(OTHER_NAMES, ["name"], names),
        ...called(PEOPLE, ["name", "nameZhHans", "nameZhHant"], names),
        ...[ORGANIZATIONS, FORMER_SLUGS, PEOPLE].map(
          (place) => Prisma.sql`${idsIn(place)} WHERE slug = ANY(${slugs})`,
        ),
      ],
      " UNION ",
    ),
  );
  const idsOf = (isPerson: boolean) =>
    found.filter((row) => row.isPerson === isPerson).map(({ id }) => id);
  const parties = await readParties(db, { organizations: idsOf(false), people: idsOf(true) });
  return parties.map(({ type, ...party }) => {
    return { ...party, type: type === "person" ? "Person" : "Organization" };
  });
}

/** The same of those that are to be made because earlier rows of the file name them. */
export async function findNamedCreations(
  db: Prisma.TransactionClient,
  importId: string,
  texts: readonly string[],
): Promise<DirectoryEntity[]> {
  if (texts.length === 0) return [];
  const { names, slugs } = keysIn(texts);
  const rows = await db.$queryRaw<{ change: unknown }[]>`
    SELECT change FROM "ImportCreation"
    WHERE "importId" = ${importId}::uuid AND ("nameKey" = ANY(${names}) OR slug = ANY(${slugs}))`;
  return changesSchema.parse(rows.map(({ change }) => change)).map(entityOf);
}

/** Something that is to be made, as it is found by later rows. */
export function entityOf({ entityType, entityId, after }: Change): DirectoryEntity {
  const text = (column: string) => (after === null ? null : textOf(after, column)) ?? "";
  return {
    ...{ type: entityType, id: entityId, slug: text("slug"), name: text("name") },
    otherNames: NONE,
  };
}
