import type { InvestorLine } from "@/lib/data/investors";
import type { OrganizationLine } from "@/lib/data/organizations";
import { printComputedId } from "@/lib/domain/computed-evidence";
import type { Basis, Sourced } from "@/lib/domain/evidence";

/** A value with the id under which its evidence opens at `/api/v1/evidence/`. */
function based<V extends object>({ value, evidence }: Sourced<V>) {
  return { ...value, evidence };
}

function nameOf({ evidence }: Basis) {
  return { nameEvidence: evidence };
}

/** An organization as programs get it: what the list of the site shows. */
export function programOrganization(line: OrganizationLine) {
  const { organization, nameBasis, kind, foundedOn, raised, notRaised, latestRound } = line;
  const evidence = printComputedId({ kind: "raised", slug: organization.slug });
  return {
    ...organization,
    ...nameOf(nameBasis),
    kind,
    foundedOn: foundedOn && based(foundedOn),
    rounds: raised.count,
    roundsNotRaised: notRaised,
    raised: raised.sums.map(({ currency, low, high, open, count, undisclosedCount }) => ({
      currency,
      low,
      high,
      open,
      count,
      undisclosedCount,
      evidence,
    })),
    latestRound: latestRound && {
      slug: latestRound.slug,
      announcedOn: based(latestRound.announcedOn),
    },
    investments: line.investmentCount,
  };
}

/** An investor as programs get it. */
export function programInvestor({ investor, nameBasis, kind, parents, ...figures }: InvestorLine) {
  const { kind: party, ...names } = investor;
  return {
    ...names,
    ...nameOf(nameBasis),
    party,
    kind,
    parents: parents.map(({ type, organization, existence }) => ({
      type,
      organization,
      evidence: existence.evidence,
    })),
    ...figures,
  };
}
