import "server-only";
import type { InvestmentType, RoundStatus } from "@/lib/domain/funding-round";
import type { PartialDate, PlainDate } from "@/lib/domain/partial-date";
import type { Amount } from "@/lib/domain/quantity";
import { TODAY } from "@/lib/domain/view";
import { amountOf, partialDateOf, plainDateOf } from "./columns";
import { read } from "./reader";

/** A round as its editors look for it: newest entry first, with who entered it. */
export interface EnteredRound {
  readonly id: string;
  readonly slug: string;
  readonly label: string | null;
  readonly organization: { readonly slug: string; readonly name: string };
  readonly investmentType: InvestmentType;
  readonly status: RoundStatus;
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
  /** Day in UTC. */
  readonly enteredOn: PlainDate;
  /** Null where it came with the data set. */
  readonly enteredBy: string | null;
}

/** The rounds entered last. Two queries. */
export function latestEnteredRounds(most = 20): Promise<EnteredRound[]> {
  return read(TODAY, async (db) => {
    const rounds = await db.fundingRound.findMany({
      orderBy: [{ createdAt: "desc" }, { announcedOn: "desc" }, { id: "asc" }],
      take: most,
      include: { organization: { select: { slug: true, name: true } } },
    });
    const revisions = await db.revision.findMany({
      where: {
        entityType: "FundingRound",
        version: 1,
        entityId: { in: rounds.map(({ id }) => id) },
      },
      select: { entityId: true, actor: { select: { name: true } } },
    });
    const names = new Map(revisions.map(({ entityId, actor }) => [entityId, actor?.name ?? null]));
    return rounds.map((round) => ({
      id: round.id,
      slug: round.slug,
      label: round.label,
      organization: round.organization,
      investmentType: round.investmentType,
      status: round.status,
      announcedOn: partialDateOf(round, "announcedOn"),
      moneyRaised: amountOf(round, "moneyRaised"),
      enteredOn: plainDateOf(round.createdAt),
      enteredBy: names.get(round.id) ?? null,
    }));
  });
}

export interface SavedRound {
  readonly id: string;
  readonly slug: string;
  readonly label: string | null;
  readonly investmentType: InvestmentType;
  readonly organizationName: string;
}

/** A round that was just saved, or null where there is none of that address. */
export function findEnteredRound(slug: string): Promise<SavedRound | null> {
  return read(TODAY, async (db) => {
    const round = await db.fundingRound.findUnique({
      where: { slug },
      select: {
        id: true,
        label: true,
        investmentType: true,
        organization: { select: { name: true } },
      },
    });
    if (round === null) return null;
    const { id, label, investmentType, organization } = round;
    return { id, slug, label, investmentType, organizationName: organization.name };
  });
}
