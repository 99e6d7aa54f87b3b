import type { Hue } from "./drawing/bars-model";
import type { ChartedScheme } from "./revenue-model";

/** Hues of segments in order, by the age of their scheme: the past recedes into grey. */
const HUES_BY_AGE: readonly (readonly Hue[])[] = [
  [1, 2, 4, 3, 5, 6, 7],
  [1, 2, 3, 4, 5, 6, 7],
  [5, 6, 7, 3, 4, 2, 1],
];

/**
 * The hue of each segment, by scheme and segment key. Where two schemes have a segment of the same
 * name it keeps its hue; no two segments of one scheme share one while seven suffice.
 */
export function segmentHues(schemes: readonly ChartedScheme[]): Map<string, Hue> {
  const hues = new Map<string, Hue>();
  const byName = new Map<string, Hue>();
  [...schemes].reverse().forEach((scheme, age) => {
    const order = HUES_BY_AGE[Math.min(age, HUES_BY_AGE.length - 1)] ?? [];
    const kept = scheme.segments.map(({ name, hue }) => hue ?? byName.get(name) ?? null);
    const taken = new Set(kept);
    scheme.segments.forEach((segment, at) => {
      const hue = kept[at] ?? order.find((free) => !taken.has(free)) ?? 7;
      taken.add(hue);
      hues.set(hueKey(scheme.key, segment.key), hue);
      if (!byName.has(segment.name)) byName.set(segment.name, hue);
    });
  });
  return hues;
}

export function hueKey(scheme: string, segment: string): string {
  return `${scheme} ${segment}`;
}
