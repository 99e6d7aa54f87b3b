import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { MadeProduct } from "@/lib/data/product-road-map";
import { type DaySpan, type PlainDate, plainDate, spanOf, yearOf } from "@/lib/domain/partial-date";

/** Chips of one maker, in its own order. */
export interface MakerRoadMap {
  readonly maker: OrganizationRef;
  readonly chips: readonly MadeProduct[];
}

export interface RoadMaps {
  /** Most chips first. */
  readonly makers: readonly MakerRoadMap[];
  /** Products that are no chips, or of which no milestone is known. */
  readonly others: readonly MadeProduct[];
}

/** Chips with a dated milestone make a road map; all else is a list. */
export function roadMapsOf(products: readonly MadeProduct[]): RoadMaps {
  const isOnMap = ({ kind, milestones }: MadeProduct) =>
    kind === "AI_CHIP" && milestones.length > 0;
  const makers = new Map<string, { maker: OrganizationRef; chips: MadeProduct[] }>();
  for (const product of products.filter(isOnMap)) {
    const { maker } = product;
    const own = makers.get(maker.slug) ?? { maker, chips: [] };
    own.chips.push(product);
    makers.set(maker.slug, own);
  }
  return {
    makers: [...makers.values()].sort(
      (a, b) => b.chips.length - a.chips.length || (a.maker.name < b.maker.name ? -1 : 1),
    ),
    others: products
      .filter((product) => !isOnMap(product))
      .sort((a, b) => (a.maker.name < b.maker.name ? -1 : a.maker.name > b.maker.name ? 1 : 0)),
  };
}

/** Whole years around all milestones; null where there is none. */
export function roadMapExtent(makers: readonly MakerRoadMap[]): DaySpan | null {
  const spans = makers
    .flatMap(({ chips }) => chips)
    .flatMap(({ milestones }) => milestones.map(({ reachedOn }) => spanOf(reachedOn.value)));
  const firsts = spans.map(({ from }) => from).sort();
  const lasts = spans.map(({ to }) => to).sort();
  const [first, last] = [firsts[0], lasts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const year = (day: PlainDate) => yearOf({ date: day });
  return { from: plainDate(year(first), 1, 1), to: plainDate(year(last), 12, 31) };
}
