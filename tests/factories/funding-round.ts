import { claimsOf } from "@/lib/data/claims-writer";
import { amountColumns, partialDateColumns } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import type { InvestmentType, RoundStatus } from "@/lib/domain/funding-round";
import type { PartialDate } from "@/lib/domain/partial-date";
import { type Amount, UNDISCLOSED } from "@/lib/domain/quantity";
import { newSlug } from "./slug";

interface FundingRoundInput {
  readonly organizationId: string;
  readonly sourceId: string;
  readonly slug?: string;
  readonly investmentType?: InvestmentType;
  readonly status?: RoundStatus;
  readonly announcedOn?: PartialDate;
  readonly moneyRaised?: Amount;
}

const MONTH: PartialDate = { date: "2025-01-01", precision: "MONTH", inferred: false };

/** An announced series A of unknown size unless said otherwise, known from one source. */
export function createFundingRound({
  organizationId,
  sourceId,
  slug = newSlug("round"),
  investmentType = "SERIES_A",
  status = "ANNOUNCED",
  announcedOn = MONTH,
  moneyRaised = UNDISCLOSED,
}: FundingRoundInput) {
  return prisma.$transaction(async (tx) => {
    const round = await tx.fundingRound.create({
      data: {
        ...{ slug, organizationId, investmentType, status },
        ...partialDateColumns("announcedOn", announcedOn),
        ...amountColumns("moneyRaised", moneyRaised),
      },
    });
    await tx.claim.createMany({
      data: claimsOf("fundingRound", round.id, { status, announcedOn, moneyRaised }, { sourceId }),
    });
    return round;
  });
}
