export const LEGEND_LOOKS = [
  "exact",
  "stated",
  "computed",
  "hedged",
  "possible",
  "open",
  "planned",
  "undisclosed",
  "total",
  "break",
  "span",
] as const;
export type LegendLook = (typeof LEGEND_LOOKS)[number];

/** Side of the square in which a symbol stands. */
export const SYMBOL_SIZE = 14;

/** A shape of a symbol, as data: a page and a picture both draw it. */
export interface SymbolShape {
  readonly tag: "rect" | "circle" | "path" | "text";
  readonly className: string;
  readonly text?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly d?: string;
}

/** Without a rim it fills more of its place. */
const SOLID = { tag: "rect", x: 1, y: 1, width: 12, height: 12 } as const;
const RIMMED = { tag: "rect", x: 1.75, y: 1.75, width: 10.5, height: 10.5 } as const;
const ROUND = { tag: "circle", cx: 7, cy: 7, r: 6 } as const;

export const SYMBOLS: Readonly<Record<LegendLook, readonly SymbolShape[]>> = {
  exact: [{ ...SOLID, className: "ch-exact ch-bare" }],
  stated: [{ ...SOLID, className: "ch-exact ch-h1" }],
  computed: [{ ...RIMMED, className: "ch-computed ch-h1" }],
  hedged: [{ ...RIMMED, className: "ch-hedged ch-bare" }],
  possible: [{ ...RIMMED, className: "ch-possible ch-h2" }],
  open: [{ tag: "path", className: "ch-open", d: "M4 2l6 5l-6 5" }],
  planned: [{ ...ROUND, className: "ch-planned" }],
  undisclosed: [
    { ...ROUND, className: "ch-undisclosed" },
    { tag: "text", className: "ch-mark-text", x: 7, y: 10.5, text: "?" },
  ],
  total: [{ ...RIMMED, className: "ch-total" }],
  break: [{ tag: "path", className: "ch-break", d: "M7 0v14" }],
  span: [{ tag: "path", className: "ch-span", d: "M1 3v8M1 7h12M13 3v8" }],
};
