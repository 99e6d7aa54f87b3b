import { claimsOf } from "@/lib/data/claims-writer";
import { amountColumns } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import { type Amount, UNDISCLOSED } from "@/lib/domain/quantity";
import { newSlug } from "./slug";

interface InvestmentInput {
  readonly fundingRoundId: string;
  readonly organizationId: string;
  readonly sourceId: string;
  readonly isLead?: boolean;
  readonly position?: number;
  readonly moneyInvested?: Amount;
}

/** An organization's part of unknown size in a round, unless said otherwise. */
export function createInvestment({
  sourceId,
  moneyInvested = UNDISCLOSED,
  ...columns
}: InvestmentInput) {
  return prisma.$transaction(async (tx) => {
    const investment = await tx.investment.create({
      data: {
        slug: newSlug("investment"),
        ...columns,
        ...amountColumns("moneyInvested", moneyInvested),
      },
    });
    await tx.claim.createMany({
      data: claimsOf("investment", investment.id, { moneyInvested }, { sourceId }),
    });
    return investment;
  });
}
