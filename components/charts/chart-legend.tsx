import { createElement } from "react";
import type { ChartTexts } from "./chart-texts";
import { LEGEND_LOOKS, type LegendLook, SYMBOL_SIZE, SYMBOLS } from "./legend-symbols";

export type { LegendLook } from "./legend-symbols";

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
          <svg width={SYMBOL_SIZE} height={SYMBOL_SIZE} aria-hidden="true">
            {SYMBOLS[look].map(({ tag, className, text, ...shape }) =>
              createElement(tag, { key: `${tag} ${className}`, className, ...shape }, text),
            )}
          </svg>
          {texts(`legend.${look}`)}
        </li>
      ))}
    </ul>
  );
}
