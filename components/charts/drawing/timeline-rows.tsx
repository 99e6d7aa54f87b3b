import { usePlotArea, useXAxisScale } from "recharts";
import { fitText } from "@/lib/charts/text-width";
import type { Tick } from "./bars-model";
import type { RoundPlace } from "./round-circle";
import { LEAST_SPAN, SPAN_END } from "./timeline-labels";
import type { PlacedRow } from "./timeline-layout";
import { SILENT, TEXT_SIZE } from "./type";

/** Names, row lines, the years, and the days that dates can mean: all behind circles and amounts. */
export function TimelineRows({
  rows,
  ticks,
  beside,
  nameRoom,
  left,
  right,
}: {
  rows: readonly { readonly key: string; readonly name: string; readonly placed?: PlacedRow }[];
  ticks: readonly Tick[];
  /** Names stand beside their rows, not over them. */
  beside: boolean;
  nameRoom: number;
  left: number;
  right: number;
}) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  if (!plot || !xScale) return null;
  return (
    <g {...SILENT}>
      {ticks.map(({ at }) => (
        <line
          key={at}
          className="ch-grid"
          x1={xScale(at)}
          x2={xScale(at)}
          y1={plot.y}
          y2={plot.y + plot.height + 4}
        />
      ))}
      {rows.map(({ key, name, placed }) =>
        placed ? (
          <g key={key}>
            <text
              className="ch-label"
              x={0}
              y={beside ? (placed.lines[0]?.middle ?? 0) + 4 : placed.top + 15}
            >
              {fitText(name, TEXT_SIZE, nameRoom)}
            </text>
            {placed.lines.map(({ middle, places }) => (
              <g key={middle}>
                <line className="ch-grid" x1={left} x2={right} y1={middle} y2={middle} />
                {places.map((place) => (
                  <Span key={place.round.key} place={place} />
                ))}
              </g>
            ))}
          </g>
        ) : null,
      )}
    </g>
  );
}

function Span({ place: { spanFrom, spanTo, y } }: { place: RoundPlace }) {
  if (spanTo - spanFrom <= LEAST_SPAN) return null;
  const end = `${y - SPAN_END}v${2 * SPAN_END}`;
  return (
    <path
      className="ch-span"
      d={`M${spanFrom} ${end}M${spanFrom} ${y}H${spanTo}M${spanTo} ${end}`}
    />
  );
}
