import { PUNCTUATION } from "@/lib/domain/punctuation";
import { printQuantity, type SignStyle } from "@/lib/domain/quantity-text";
import { printPeriod } from "@/lib/domain/reporting-period";
import type { ChartContext } from "./chart-context";
import { directionOf } from "./direction";
import { numberOf, type PercentPoint, shownPoints } from "./percent-model";

/** The latest growth, the one before it, and the extremes. */
export function growthSummary(context: ChartContext, points: readonly PercentPoint[]): string {
  const { words } = context;
  const shown = shownPoints(points);
  const [before, last] = shown.slice(-2);
  if (before === undefined || last === undefined) return "";
  const byValue = [...shown].sort((a, b) => numberOf(a) - numberOf(b));
  const [lowest = last, highest = last] = [byValue[0], byValue.at(-1)];
  const latest = words("growth.latest", {
    to: printPeriod(last.period, context.locale),
    after: value(context, last, "always"),
    from: printPeriod(before.period, context.locale),
    before: value(context, before, "always"),
  });
  if (shown.length < 3) return latest;
  const extremes = words("growth.extremes", {
    count: shown.length,
    highest: value(context, highest, "always"),
    highestAt: printPeriod(highest.period, context.locale),
    lowest: value(context, lowest, "always"),
    lowestAt: printPeriod(lowest.period, context.locale),
  });
  return [latest, extremes].join(PUNCTUATION[context.locale].gap);
}

/** From the first to the last share of each stretch that compares. */
export function shareSummary(context: ChartContext, points: readonly PercentPoint[]): string {
  const { words, texts } = context;
  const sentences = stretchesOf(shownPoints(points)).flatMap((stretch, at) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (first === last) {
      const said = {
        when: printPeriod(last.period, context.locale),
        value: value(context, last, "negative"),
      };
      return [words(at === 0 ? "share.single" : "share.apart", said)];
    }
    return [
      words("moved", {
        subject: texts("share.subject"),
        direction: directionOf(first.percent.value, last.percent.value),
        from: printPeriod(first.period, context.locale),
        before: value(context, first, "negative"),
        to: printPeriod(last.period, context.locale),
        after: value(context, last, "negative"),
      }),
    ];
  });
  return sentences.join(PUNCTUATION[context.locale].gap);
}

function stretchesOf(points: readonly PercentPoint[]): PercentPoint[][] {
  const stretches: PercentPoint[][] = [];
  for (const point of points) {
    if (point.breakBefore === true || stretches.length === 0) stretches.push([point]);
    else stretches.at(-1)?.push(point);
  }
  return stretches;
}

function value({ locale }: ChartContext, { percent }: PercentPoint, sign: SignStyle): string {
  return printQuantity(percent.value, locale, "compact", sign);
}
