/** What the worker draws: numbers to place, texts ready to print, addresses to link to. */

/** 1 to 4 are the colours --series-1 … --series-4, 5 to 7 the greys --past-1 … --past-3. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a mark says to those who point at it or hear it, and where it leads. */
export interface Target {
  readonly name: string;
  /** The name to the ear where it lacks what is printed at the mark. */
  readonly spoken?: string;
  readonly href: string | null;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/**
 * `exact` is solid; `hedged` lighter with a broken rim; `possible` is the stretch up to the higher
 * bound; `total` is plain, without segments; `computed` has a rim and no filling.
 */
export type BarLook = "exact" | "hedged" | "possible" | "total" | "computed";

export interface BarPart extends Target {
  readonly from: number;
  readonly to: number;
  readonly look: BarLook;
  readonly hue: Hue;
}

export interface BarEnd extends Target {
  readonly text: string;
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly notes: readonly string[];
  /** In the place of the last note where that has no room; null where it may be left out. */
  readonly shortNote: string | null;
  /** A half-year is drawn narrower than a year. */
  readonly slim: boolean;
  readonly parts: readonly BarPart[];
  /** The bar may go on beyond what is drawn. */
  readonly open: boolean;
  readonly end: BarEnd | null;
  /** Text of the '?' mark, as in '+2', or null where nothing is undisclosed. */
  readonly undisclosed: BarEnd | null;
  /** A second value, computed, on a bar that shows the stated one. */
  readonly counterpart: (Target & { readonly at: number }) | null;
}

export interface Swatch {
  readonly name: string;
  readonly hue: Hue;
}

export interface BarGroup {
  readonly key: string;
  readonly head: string | null;
  readonly swatches: readonly Swatch[];
  readonly bars: readonly Bar[];
}

export interface BarsModel {
  readonly ticks: readonly Tick[];
  readonly groups: readonly BarGroup[];
  /** A dashed line between groups says that they do not compare. */
  readonly broken: boolean;
}
