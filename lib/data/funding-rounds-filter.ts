import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { RoundsFilter } from "@/lib/schemas/rounds-query";
import { dateColumn } from "./columns";
import { containing, organizationNamed, personNamed } from "./name-search";
import type { Reader } from "./reader";

/** The rounds that a list shows; all its totals take the same. Two queries where it searches. */
export async function roundsWhere(
  db: Reader,
  filter: RoundsFilter,
): Promise<Prisma.FundingRoundWhereInput> {
  const { q, organization, type, status, from, to, amount } = filter;
  return {
    AND: [
      q === "" ? {} : { OR: await matching(db, q) },
      organization === null ? {} : { organization: { slug: organization } },
      type === null ? {} : { investmentType: type },
      status === null ? {} : { status },
      from === null ? {} : { announcedOn: { gte: dateColumn(`${from}-01-01`) } },
      to === null ? {} : { announcedOn: { lt: dateColumn(`${to + 1}-01-01`) } },
      amount === null ? {} : { moneyRaisedQualifier: qualifierOf(amount) },
    ],
  };
}

function qualifierOf(amount: "disclosed" | "undisclosed") {
  return amount === "undisclosed" ? ("UNDISCLOSED" as const) : { not: "UNDISCLOSED" as const };
}

/** A statement takes 32,767 parameters, and each id of a name stands in it up to twice. */
const MOST_NAMED = 5000;

/**
 * Rounds whose label, organization or investor has the text in one of its names. Names are looked
 * up first, once each instead of once for each round and investment; a text in more names than a
 * statement can list is looked up the slow way.
 */
async function matching(db: Reader, q: string): Promise<Prisma.FundingRoundWhereInput[]> {
  const window = { select: { id: true }, take: MOST_NAMED + 1 } as const;
  const organizations = await db.organization.findMany({ where: organizationNamed(q), ...window });
  const people = await db.person.findMany({ where: personNamed(q), ...window });
  if (Math.max(organizations.length, people.length) > MOST_NAMED) {
    return [
      { label: containing(q) },
      { organization: organizationNamed(q) },
      {
        investments: {
          some: { OR: [{ organization: organizationNamed(q) }, { person: personNamed(q) }] },
        },
      },
    ];
  }
  const organizationId = { in: organizations.map(({ id }) => id) };
  const personId = { in: people.map(({ id }) => id) };
  return [
    { label: containing(q) },
    { organizationId },
    { investments: { some: { OR: [{ organizationId }, { personId }] } } },
  ];
}
