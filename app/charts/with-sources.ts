import "server-only";
import { type FigureSource, type FigureSources, sourcesOfFigures } from "@/lib/data/figure-sources";
import type { View } from "@/lib/domain/view";
import type { NamedChart } from "./named-chart";

/** A chart with all that a file says of it. */
export interface ChartWithSources extends NamedChart {
  readonly sources: FigureSources;
  /** Each source once, the oldest first. */
  readonly everySource: readonly FigureSource[];
  readonly origin: string;
}

export async function withSources(
  named: NamedChart,
  view: View,
  origin: string,
): Promise<ChartWithSources> {
  const inputs = named.chart.data.records.flatMap((record) => record.inputs);
  const claimed = [...new Set(inputs.flatMap(named.claimed))];
  const sources = await sourcesOfFigures(view, claimed);
  const bySlug = new Map([...sources.values()].flat().map((source) => [source.slug, source]));
  const byDay = (a: FigureSource, b: FigureSource) =>
    a.publishedOn.date < b.publishedOn.date ? -1 : 1;
  return { ...named, sources, everySource: [...bySlug.values()].sort(byDay), origin };
}
