import type { LegendLook } from "./chart-legend";
import type { BarsModel } from "./drawing/bars-model";
import type { TimelineModel } from "./drawing/timeline-model";

/** What of a bar chart wants an explanation; plain solid bars explain themselves. */
export function looksOfBars({ groups, broken }: BarsModel): Set<LegendLook> {
  const looks = new Set<LegendLook>();
  for (const bar of groups.flatMap(({ bars }) => bars)) {
    for (const { look } of bar.parts) if (look !== "exact") looks.add(look);
    if (bar.open) looks.add("open");
    if (bar.undisclosed) looks.add("undisclosed");
    if (bar.counterpart) looks.add("computed");
  }
  if (broken && groups.length > 1) looks.add("break");
  if (looks.has("hedged") || looks.has("possible")) looks.add("exact");
  return looks;
}

export function looksOfTimeline({ rows }: TimelineModel): Set<LegendLook> {
  const rounds = rows.flatMap((row) => row.rounds);
  const looks = new Set<LegendLook>(rounds.map(({ look }) => look));
  if (looks.has("open")) looks.add("hedged");
  if (rounds.some(({ from, to }) => to > from)) looks.add("span");
  if (!looks.has("hedged")) looks.delete("exact");
  return looks;
}
