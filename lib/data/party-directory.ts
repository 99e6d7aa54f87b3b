import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { NamedParty } from "@/lib/domain/party-names";

type DirectoryClient = Pick<Prisma.TransactionClient, "organization" | "person">;

/** Everything that has a name and may raise or invest, by name; as many queries whatever their number. */
export async function loadPartyDirectory(db: DirectoryClient): Promise<NamedParty[]> {
  const names = { id: true, slug: true, name: true, nameZhHans: true, nameZhHant: true } as const;
  const organizations = await db.organization.findMany({
    select: {
      ...names,
      legalName: true,
      otherNames: { select: { name: true } },
      formerSlugs: { select: { slug: true } },
    },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  const people = await db.person.findMany({
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
