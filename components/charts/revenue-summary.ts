import type { Sourced } from "@/lib/domain/evidence";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { boundsOf, type Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { comparePeriods, printPeriod } from "@/lib/domain/reporting-period";
import type { ChartContext } from "./chart-context";
import { directionOf } from "./direction";
import type { ChartedPeriod, SchemeGroup } from "./revenue-model";

/**
 * How revenue moved in the last year, and how its largest segment did: only what compares, a period
 * with the one before it of the same length and the same scheme.
 */
export function revenueSummary(context: ChartContext, groups: readonly SchemeGroup[]): string {
  const sentences = [totalSentence(context, groups), segmentSentence(context, groups)];
  return sentences.filter((sentence) => sentence !== null).join(PUNCTUATION[context.locale].gap);
}

function totalSentence(context: ChartContext, groups: readonly SchemeGroup[]): string | null {
  const years = groups
    .flatMap(({ periods }) => periods)
    .filter(({ period, total, recast }) => period.fiscalPeriod === "FY" && total && !recast)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const [before, after] = years.slice(-2);
  if (!before?.total || !after?.total) return null;
  const subject = context.texts("names.total");
  return moved(context, subject, [before, before.total], [after, after.total]);
}

function segmentSentence(context: ChartContext, groups: readonly SchemeGroup[]): string | null {
  for (const { scheme, periods } of [...groups].reverse()) {
    const divided = periods.filter(({ segments }) => segments.length > 0);
    const after = divided.at(-1);
    const before = divided.findLast(
      ({ period }) =>
        after !== undefined &&
        period.fiscalPeriod === after.period.fiscalPeriod &&
        comparePeriods(period, after.period) < 0,
    );
    const largest = after && largestSegment(after);
    const earlier = before?.segments.find(({ segment }) => segment === largest?.segment);
    const name = scheme.segments.find(({ key }) => key === largest?.segment)?.name;
    if (!after || !before || !largest || !earlier || name === undefined) continue;
    const subject = context.words("largest", { segment: name });
    return moved(context, subject, [before, earlier.revenue], [after, largest.revenue]);
  }
  return null;
}

function largestSegment({ segments }: ChartedPeriod) {
  const lowest = ({ revenue }: (typeof segments)[number]) =>
    boundsOf(revenue.value)?.low?.toNumber() ?? 0;
  return segments.toSorted((a, b) => lowest(b) - lowest(a))[0];
}

type Reading = readonly [ChartedPeriod, Sourced<Quantity>];

function moved(
  context: ChartContext,
  subject: string,
  [from, before]: Reading,
  [to, after]: Reading,
): string {
  const { locale, words } = context;
  return words("moved", {
    subject,
    direction: directionOf(before.value, after.value),
    from: periodName(context, from),
    to: periodName(context, to),
    before: printQuantity(before.value, locale, "compact"),
    after: printQuantity(after.value, locale, "compact"),
  });
}

function periodName({ words, locale }: ChartContext, { period, recast }: ChartedPeriod): string {
  const name = printPeriod(period, locale);
  return recast ? words("recast", { period: name }) : name;
}
