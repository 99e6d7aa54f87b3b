import { countsAsRaised } from "@/lib/domain/funding-round";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { compareQuantities } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { ChartContext } from "./chart-context";
import { boundsAsQuantity, type RaisedYear } from "./raised-model";
import { isDrawn, type TimelineCompany } from "./timeline-rounds";

/** How many rounds, the largest of them, and how many amounts are not known. */
export function timelineSummary(
  { locale, words }: ChartContext,
  currency: string,
  companies: readonly TimelineCompany[],
): string {
  const rounds = companies.flatMap(({ name, rounds: own }) =>
    own.filter((round) => isDrawn(round, currency)).map((round) => ({ ...round, company: name })),
  );
  if (rounds.length === 0) return "";
  const raised = rounds.filter(({ status }) => countsAsRaised(status));
  const disclosed = raised
    .filter(({ moneyRaised }) => moneyRaised.value.value !== null)
    .sort((a, b) => compareQuantities(b.moneyRaised.value, a.moneyRaised.value));
  const [largest] = disclosed;
  const sentences = [
    words("timeline.count", {
      rounds: raised.length,
      companies: new Set(raised.map(({ company }) => company)).size,
      undisclosed: raised.length - disclosed.length,
      planned: rounds.length - raised.length,
    }),
  ];
  if (largest !== undefined) {
    sentences.push(
      words("timeline.largest", {
        company: largest.company,
        round: largest.label,
        when: printPartialDate(largest.announcedOn.value, locale),
        amount: printQuantity(largest.moneyRaised.value, locale, "compact"),
      }),
    );
  }
  return sentences.join(PUNCTUATION[locale].gap);
}

/** The latest year's companies and the largest bar; no sum over companies, whose money may overlap. */
export function raisedSummary(
  { locale, words }: ChartContext,
  currency: string,
  years: readonly RaisedYear[],
): string {
  const bars = years.flatMap(({ year, companies }) =>
    companies.flatMap((company) => {
      const amount = boundsAsQuantity(company, currency);
      return amount === null ? [] : [{ year, company: company.name, amount }];
    }),
  );
  const [largest] = bars.sort((a, b) => compareQuantities(b.amount, a.amount));
  if (largest === undefined) return "";
  const undisclosed = years
    .flatMap(({ companies }) => companies)
    .reduce((sum, { undisclosedCount }) => sum + undisclosedCount, 0);
  const sentences = [
    words("raised.largest", {
      company: largest.company,
      year: String(largest.year),
      amount: printQuantity(largest.amount, locale, "compact"),
    }),
    ...(undisclosed > 0 ? [words("raised.undisclosed", { count: undisclosed })] : []),
  ];
  return sentences.join(PUNCTUATION[locale].gap);
}
