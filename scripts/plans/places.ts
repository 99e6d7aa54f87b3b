import { prisma } from "@/lib/db";

/** Rows that pages are about: in the middle of a world, for pages that stand deep, and the largest. */
export interface Places {
  readonly round: string;
  readonly source: string;
  readonly organization: string;
  /** The one with the most rounds. */
  readonly raiser: string;
  /** The one with the most investments. */
  readonly investor: string;
}

export async function placesIn(): Promise<Places> {
  const middle = new Date("2016-01-01");
  const round = await prisma.fundingRound.findFirstOrThrow({
    where: { announcedOn: { gte: middle } },
    orderBy: [{ announcedOn: "asc" }, { id: "asc" }],
    select: { slug: true, organization: { select: { slug: true } } },
  });
  const source = await prisma.source.findFirstOrThrow({
    where: { publishedOn: { gte: middle } },
    orderBy: [{ publishedOn: "asc" }, { id: "asc" }],
    select: { slug: true },
  });
  const raiser = await prisma.organizationActivity.findFirstOrThrow({
    orderBy: [{ rounds: "desc" }, { name: "asc" }],
  });
  const investor = await prisma.investorActivity.findFirstOrThrow({
    where: { isPerson: false },
    orderBy: [{ deals: "desc" }, { name: "asc" }],
  });
  return {
    round: round.slug,
    source: source.slug,
    organization: round.organization.slug,
    raiser: await slugOf(raiser.organizationId),
    investor: await slugOf(investor.investorId),
  };
}

async function slugOf(id: string): Promise<string> {
  const { slug } = await prisma.organization.findUniqueOrThrow({
    where: { id },
    select: { slug: true },
  });
  return slug;
}
