import type { TimelineCompany } from "@/components/charts/rounds-timeline";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import type { OrganizationPage } from "@/lib/data/organizations-detail";

/** Currencies in which its rounds name an amount, the most used first. */
export function currenciesOf({ rounds }: Pick<OrganizationPage, "rounds">): string[] {
  const named = rounds.flatMap(({ moneyRaised }) => moneyRaised.value.currency ?? []);
  const uses = (currency: string) => named.filter((other) => other === currency).length;
  return [...new Set(named)].sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1));
}

/** Its rounds on the time line of a currency; those of no known currency stand on the first. */
export function chartedCompany(
  organization: Pick<OrganizationPage, "slug" | "rounds">,
  name: string,
  currency: string,
  labelOf: (round: RoundLine) => string,
): TimelineCompany {
  const first = currenciesOf(organization)[0] === currency;
  const drawn = organization.rounds.filter(({ moneyRaised }) => {
    const named = moneyRaised.value.currency;
    return named === currency || (named === null && first);
  });
  return {
    key: organization.slug,
    name,
    rounds: drawn.map((round) => ({
      key: round.slug,
      label: labelOf(round),
      announcedOn: round.announcedOn,
      moneyRaised: round.moneyRaised,
      status: round.status,
    })),
  };
}
