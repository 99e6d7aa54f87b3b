import { randomUUID } from "node:crypto";
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

/** What is made unless said otherwise: an announced series A of unknown size. */
const whole = ({
  slug = newSlug("round"),
  investmentType = "SERIES_A",
  status = "ANNOUNCED",
  announcedOn = MONTH,
  moneyRaised = UNDISCLOSED,
  ...given
}: FundingRoundInput) => ({
  ...{ id: randomUUID(), slug, investmentType, status, announcedOn, moneyRaised },
  ...given,
});

/** Rounds, each known from one source, written at once. */
export function createFundingRounds(inputs: readonly FundingRoundInput[]) {
  const wanted = inputs.map(whole);
  return prisma.$transaction(async (tx) => {
    const rounds = await tx.fundingRound.createManyAndReturn({
      data: wanted.map(({ sourceId: _, announcedOn, moneyRaised, ...plain }) => ({
        ...plain,
        ...partialDateColumns("announcedOn", announcedOn),
        ...amountColumns("moneyRaised", moneyRaised),
      })),
    });
    await tx.claim.createMany({
      data: wanted.flatMap(({ id, sourceId, status, announcedOn, moneyRaised }) =>
        claimsOf("fundingRound", id, { status, announcedOn, moneyRaised }, { sourceId }),
      ),
    });
    return rounds;
  });
}

/** One such round. */
export async function createFundingRound(input: FundingRoundInput) {
  const [round] = await createFundingRounds([input]);
  if (round === undefined) throw new Error("no round");
  return round;
}
