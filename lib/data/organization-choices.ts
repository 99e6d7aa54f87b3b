import "server-only";
import { inOrderOf } from "./keyed-page";
import { NAMES, type OrganizationRef } from "./organizations-names";
import type { Reader } from "./reader";

/** Organizations of a filter in which one is typed. */
export interface OrganizationChoices {
  /** Those with most rounds, to begin with. */
  readonly suggested: readonly OrganizationRef[];
  /** Those of the slugs that are known on the day. */
  readonly named: ReadonlyMap<string, OrganizationRef>;
}

/** So many are suggested before anything is typed. */
const FIRST_SUGGESTED = 30;

/** Two queries. */
export async function organizationChoices(
  db: Reader,
  slugs: readonly (string | null)[],
): Promise<OrganizationChoices> {
  const most = await db.$queryRaw<{ id: string }[]>`
    SELECT "organizationId" AS id FROM "OrganizationActivity" ORDER BY -rounds, name, "organizationId"
    LIMIT ${FIRST_SUGGESTED}`;
  const ids = most.map(({ id }) => id);
  const named = slugs.filter((slug) => slug !== null);
  const rows = await db.organization.findMany({
    where: { OR: [{ id: { in: ids } }, { slug: { in: named } }] },
    select: { ...NAMES, id: true },
  });
  return {
    suggested: inOrderOf(ids, rows),
    named: new Map(rows.filter(({ slug }) => named.includes(slug)).map((row) => [row.slug, row])),
  };
}
