import { usePlotArea } from "recharts";
import { type PlacedSwatches, Swatches } from "./swatches";
import { SILENT } from "./type";

export interface HeadSpan {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly swatches: PlacedSwatches;
}

/** A bracket with the names of its segments over each group, and a dashed line between groups. */
export function ColumnHeads({
  spans,
  headHeight,
  band,
  broken,
}: {
  spans: readonly HeadSpan[];
  headHeight: number;
  band: number;
  broken: boolean;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const edge = plot.x + plot.width;
  return (
    <g {...SILENT}>
      {spans.map(({ key, start, end, swatches }, at) => (
        <g key={key}>
          {broken && at > 0 && (
            <line
              className="ch-break"
              x1={start - band / 2}
              x2={start - band / 2}
              y1={headHeight - 8}
              y2={plot.y + plot.height + 6}
            />
          )}
          {swatches.lines > 0 && (
            <>
              <Swatches
                swatches={swatches}
                left={Math.min(start + 4, edge - swatches.width)}
                bottom={headHeight - 10}
              />
              <path className="ch-bracket" d={`M${start + 4} ${headHeight - 2}v-6H${end - 4}v6`} />
            </>
          )}
        </g>
      ))}
    </g>
  );
}
