import { prisma } from "@/lib/db";

/** How many rows each table holds that a round may add to. */
export async function rowCounts() {
  return {
    organizations: await prisma.organization.count(),
    people: await prisma.person.count(),
    rounds: await prisma.fundingRound.count(),
    investments: await prisma.investment.count(),
    sources: await prisma.source.count(),
    claims: await prisma.claim.count(),
    revisions: await prisma.revision.count(),
  };
}
