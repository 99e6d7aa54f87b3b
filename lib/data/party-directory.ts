import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { addressIn, type NamedParty } from "@/lib/domain/party-names";
import { slugOf } from "@/lib/domain/slug";
import { keysOf, organizationsByKey, peopleByKey } from "./names-by-key";

type DirectoryClient = Pick<Prisma.TransactionClient, "organization" | "person" | "$queryRaw">;

/** Those of these ids, or the first by name. */
export type Among = { readonly ids: readonly string[] } | { readonly first: number };

/** What Prisma takes for it. */
export function pageOf(among: Among | undefined): {
  readonly where?: { readonly id: { readonly in: string[] } };
  readonly take?: number;
} {
  if (among === undefined) return {};
  return "ids" in among ? { where: { id: { in: [...among.ids] } } } : { take: among.first };
}

/**
 * Everything that has a name and may raise or invest, by name; as many queries whatever their number.
 * Where it is known what was typed, only who may be meant, and whose address begins as theirs would.
 */
export async function loadPartyDirectory(
  db: DirectoryClient,
  among?: Among | { readonly typed: readonly string[] },
): Promise<NamedParty[]> {
  if (among === undefined) return readParties(db, null);
  if ("typed" in among) return readParties(db, await findAmong(db, among.typed));
  return partiesOn(db, { organizations: pageOf(among), people: pageOf(among) });
}

/** Ids of organizations and people. */
interface PartyIds {
  readonly organizations: Iterable<string>;
  readonly people: Iterable<string>;
}

/** These, or all of them. */
export function readParties(db: DirectoryClient, among: PartyIds | null): Promise<NamedParty[]> {
  const pageOfIds = (ids: Iterable<string>) => pageOf({ ids: [...ids] });
  return partiesOn(db, {
    organizations: among === null ? {} : pageOfIds(among.organizations),
    people: among === null ? {} : pageOfIds(among.people),
  });
}

interface PartyPages {
  readonly organizations: ReturnType<typeof pageOf>;
  readonly people: ReturnType<typeof pageOf>;
}

async function partiesOn(db: DirectoryClient, pages: PartyPages): Promise<NamedParty[]> {
  const names = { id: true, slug: true, name: true, nameZhHans: true, nameZhHant: true } as const;
  const organizations = await db.organization.findMany({
    select: {
      ...names,
      legalName: true,
      otherNames: { select: { name: true } },
      formerSlugs: { select: { slug: true } },
    },
    ...pages.organizations,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  const people = await db.person.findMany({
    ...pages.people,
    select: names,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return [
    ...organizations.map(({ id, slug, name, nameZhHans, nameZhHant, legalName, ...lists }) => ({
      id,
      slug,
      type: "organization" as const,
      name,
      otherNames: filled(
        nameZhHans,
        nameZhHant,
        legalName,
        ...lists.otherNames.map((other) => other.name),
      ),
      formerSlugs: lists.formerSlugs.map((former) => former.slug),
    })),
    ...people.map(({ id, slug, name, nameZhHans, nameZhHant }) => ({
      id,
      slug,
      type: "person" as const,
      name,
      otherNames: filled(nameZhHans, nameZhHant),
    })),
  ];
}

function filled(...names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))];
}

/** Ids; null where a name leaves nothing to look for. */
async function findAmong(db: DirectoryClient, typed: readonly string[]) {
  // An address in brackets says who is meant, whatever the name before it.
  const names = typed.map((text) => text.replace(/\[[a-z0-9-]+\]$/, ""));
  const keys = keysOf(names.filter((name) => name.trim() !== ""));
  if (keys === null) return null;
  const beginnings = [...typed.map(addressIn), ...typed.map(slugOf)].filter(Boolean);
  const byAddress = await db.$queryRaw<{ id: string; isPerson: boolean }[]>`
    SELECT id, false AS "isPerson" FROM "Organization"
    JOIN unnest(${beginnings}::text[]) AS wanted ON starts_with(slug, wanted)
    UNION SELECT "organizationId", false FROM "OrganizationFormerSlug"
    JOIN unnest(${beginnings}::text[]) AS wanted ON starts_with(slug, wanted)
    UNION SELECT id, true FROM "Person"
    JOIN unnest(${beginnings}::text[]) AS wanted ON starts_with(slug, wanted)`;
  const found = (isPerson: boolean) =>
    byAddress.filter((row) => row.isPerson === isPerson).map(({ id }) => id);
  return {
    organizations: new Set([...found(false), ...(await organizationsByKey(db, keys))]),
    people: new Set([...found(true), ...(await peopleByKey(db, keys))]),
  };
}
