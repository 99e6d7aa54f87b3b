import type { SourcedMarketFigure } from "@/lib/data/market-figures";
import type { SubjectName } from "@/lib/domain/subject-name";

/** Figures of one metric in one measure, which stand beside each other. */
export interface Comparison {
  /** Its name in addresses. */
  readonly slug: string;
  readonly metric: SubjectName;
  /** The one subject that all figures are of; null where they are of several. */
  readonly subject: SubjectName | null;
  /** Oldest first, of one date by subject. */
  readonly figures: readonly SourcedMarketFigure[];
}

/**
 * Two or more disclosed figures of the same metric and unit compare; figures of a company's own
 * counting do not compare with those of its market.
 */
export function comparisonsOf(figures: readonly SourcedMarketFigure[]): Comparison[] {
  const groups = new Map<string, SourcedMarketFigure[]>();
  for (const figure of figures) {
    const { value } = figure.amount;
    if (value.value === null || value.unit === "RANK") continue;
    const kind = figure.organization === null ? "market" : "company";
    const key = [kind, figure.metric.name, value.unit ?? value.currency].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].flatMap(([key, group]): Comparison[] => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    const single = group.every(({ subject }) => subject.name === first.subject.name);
    const byDate = [...group].sort(
      (a, b) => compareText(dateOf(a), dateOf(b)) || compareText(a.subject.name, b.subject.name),
    );
    return [
      {
        slug: slugOf(key),
        metric: first.metric,
        subject: single ? first.subject : null,
        figures: byDate,
      },
    ];
  });
}

/** `market market share PERCENT` is `market-market-share-percent`. */
function slugOf(key: string): string {
  return key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function dateOf({ asOf }: SourcedMarketFigure): string {
  return asOf?.value.date ?? "";
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
