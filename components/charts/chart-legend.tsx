import type { ReactNode } from "react";
import type { ChartTexts } from "./chart-texts";

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

const SIZE = 14;

const SYMBOLS: Record<LegendLook, ReactNode> = {
  exact: <rect className="ch-exact ch-bare" x="1" y="1" width="12" height="12" />,
  stated: <rect className="ch-exact ch-h1" x="1" y="1" width="12" height="12" />,
  computed: <rect className="ch-computed ch-h1" x="1.75" y="1.75" width="10.5" height="10.5" />,
  hedged: <rect className="ch-hedged ch-bare" x="1.75" y="1.75" width="10.5" height="10.5" />,
  possible: <rect className="ch-possible ch-h2" x="1.75" y="1.75" width="10.5" height="10.5" />,
  open: <path className="ch-open" d="M4 2l6 5l-6 5" />,
  planned: <circle className="ch-planned" cx="7" cy="7" r="6" />,
  undisclosed: (
    <>
      <circle className="ch-undisclosed" cx="7" cy="7" r="6" />
      <text x="7" y="10.5" textAnchor="middle">
        ?
      </text>
    </>
  ),
  total: <rect className="ch-total" x="1" y="1" width="12" height="12" />,
  break: <path className="ch-break" d="M7 0v14" />,
  span: <path className="ch-span" d="M1 3v8M1 7h12M13 3v8" />,
};

/** Names the ways of drawing that occur and that no label explains. */
export function ChartLegend({
  looks,
  texts,
}: {
  looks: ReadonlySet<LegendLook>;
  texts: ChartTexts;
}) {
  if (looks.size === 0) return null;
  return (
    <ul className="ch-legend">
      {LEGEND_LOOKS.filter((look) => looks.has(look)).map((look) => (
        <li key={look}>
          <svg width={SIZE} height={SIZE} aria-hidden="true">
            {SYMBOLS[look]}
          </svg>
          {texts(`legend.${look}`)}
        </li>
      ))}
    </ul>
  );
}
