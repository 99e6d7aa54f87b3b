import type { RaisedYear } from "@/components/charts/money-raised-by-year";
import type { TimelineCompany } from "@/components/charts/rounds-timeline";
import type { CountedRound } from "@/lib/data/group-funding";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { sumAmounts } from "@/lib/domain/amount-sum";
import { printComputedId } from "@/lib/domain/computed-evidence";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { Locale } from "@/lib/domain/locale";
import { yearOf } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";
import { ALL_ROUNDS, printRoundsFilter } from "@/lib/schemas/rounds-query";

/** Currency in which the X companies raise; rounds in others stay in the charts' tables. */
export const GROUP_CURRENCY = "CNY";

/** A line of rounds for each company that has one, in the order of the companies. */
export function timelineCompanies(
  companies: readonly OrganizationRef[],
  rounds: readonly CountedRound[],
  locale: Locale,
  labelOf: (round: CountedRound) => string,
): readonly TimelineCompany[] {
  return companies.flatMap((company) => {
    const own = rounds.filter(({ organization }) => organization.slug === company.slug);
    if (own.length === 0) return [];
    return [
      {
        key: company.slug,
        name: nameIn(locale, company).main,
        rounds: own.map((round) => ({
          key: round.slug,
          label: labelOf(round),
          announcedOn: round.announcedOn,
          moneyRaised: round.moneyRaised,
          status: round.status,
        })),
      },
    ];
  });
}

/** Bounds of the money raised in one currency, by year of announcement and company. */
export function raisedYears(
  companies: readonly OrganizationRef[],
  rounds: readonly CountedRound[],
  currency: string,
  locale: Locale,
): readonly RaisedYear[] {
  const raised = rounds.filter(
    ({ status, moneyRaised }) =>
      countsAsRaised(status) && (moneyRaised.value.currency ?? currency) === currency,
  );
  const years = [...new Set(raised.map(yearOfRound))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    companies: companies.flatMap((company) => {
      const own = raised.filter(
        (round) => round.organization.slug === company.slug && yearOfRound(round) === year,
      );
      const sum = own.length === 0 ? null : sumAmounts(own.map(({ part }) => part));
      if (sum === null) return [];
      const { low, high, undisclosedCount } = sum;
      const name = nameIn(locale, company).main;
      return [
        {
          key: company.slug,
          name,
          low: low ?? "0",
          high: low === null ? "0" : high,
          undisclosedCount,
          evidence: printComputedId({
            kind: "raised-in",
            slug: printRoundsFilter({
              ...ALL_ROUNDS,
              organization: company.slug,
              from: year,
              to: year,
            }),
          }),
          rounds: own.map(({ moneyRaised }) => moneyRaised.evidence),
        },
      ];
    }),
  }));
}

function yearOfRound({ announcedOn }: CountedRound): number {
  return yearOf(announcedOn.value);
}
