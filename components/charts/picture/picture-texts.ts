import { shapesSvg } from "@/components/pictures/picture-svg";
import type { FigureSource } from "@/lib/data/figure-sources";
import type { PlainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import type { Chart } from "../chart";
import type { ChartContext } from "../chart-context";
import { orderedLooks, type PictureTexts } from "./picture";

/** Publishers that a line names; the others are counted. */
const MOST_NAMES = 3;

/** Publishers of the sources, those of most sources first. */
export function sourceLine(
  { words, locale }: ChartContext,
  sources: readonly FigureSource[],
): string {
  const uses = new Map<string, number>();
  for (const { publisher } of sources) {
    const name = nameIn(locale, publisher).main;
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const names = [...uses].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length === 0) return "";
  return words("picture.sources", {
    count: names.length,
    names: names.slice(0, MOST_NAMES).join(words("picture.listMark")),
    more: Math.max(0, names.length - MOST_NAMES),
  });
}

/** Title, publisher and day of a source, for a data file. */
export function sourceText(source: FigureSource, locale: ChartContext["locale"]): string {
  const { title, publisher, publishedOn } = source;
  return [title, nameIn(locale, publisher).main, printPartialDate(publishedOn, locale)]
    .filter((part) => part !== null)
    .join(", ");
}

/** `day` is the last on which something on the picture became known. */
export function pictureTexts(
  chart: Chart,
  context: ChartContext,
  { sources, day, origin }: { sources: readonly FigureSource[]; day: PlainDate; origin: string },
): PictureTexts {
  const { texts, words, locale } = context;
  const { title, summary, caption, note, legend } = chart;
  const printed = printPartialDate({ date: day, precision: "DAY", inferred: false }, locale);
  return {
    title,
    summary,
    caption:
      chart.drawing === null && chart.picture === undefined ? words("picture.empty") : caption,
    note,
    legend: orderedLooks(legend).map((look) => ({ look, name: texts(`legend.${look}`) })),
    signs: (chart.picture?.signs ?? []).map((sign) => ({
      name: sign.name,
      shapes: shapesSvg(sign.shapes),
    })),
    sources: sourceLine(context, sources),
    gap: PUNCTUATION[locale].gap,
    asKnownOn: words("picture.asKnownOn", { day: printed }),
    origin,
  };
}
