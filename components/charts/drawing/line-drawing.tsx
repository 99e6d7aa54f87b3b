import {
  CartesianGrid,
  Line,
  LineChart,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import type { Drawn } from "./drawn";
import { placeValues } from "./line-labels";
import type { LineModel, LinePoint } from "./line-model";
import { Linked, Value } from "./marks";
import { splitLabel } from "./split-label";
import { FILLING, LINE_HEIGHT, SILENT, TEXT_SIZE, widest } from "./type";

const PLOT_HEIGHT = 150;
const TOP = 26;

/** One line with a named value at every point. */
export function lineDrawing({ ticks, points }: LineModel, width: number): Drawn {
  const left = Math.ceil(widest(ticks.map(({ label }) => label))) + 10;
  const noteLines = Math.max(0, ...points.map(({ notes }) => notes.length));
  const half = (width - left) / Math.max(1, points.length) / 2;
  const twoLines = widest(points.map(({ label }) => label)) > 2 * half - 4;
  const bottom = 6 + ((twoLines ? 2 : 1) + noteLines) * LINE_HEIGHT;
  const height = TOP + PLOT_HEIGHT + bottom;
  const values = ticks.map(({ at }) => at);
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));

  const element = (
    <LineChart
      width={width}
      height={height}
      data={points}
      margin={{ top: TOP, right: half, bottom: 0, left: half }}
      accessibilityLayer={false}
      style={FILLING}
    >
      <CartesianGrid
        vertical={false}
        horizontal={({ x2, y1 }) => (
          <line
            className={y1 >= TOP + PLOT_HEIGHT - 0.5 ? "ch-base" : "ch-grid"}
            x1={left}
            x2={Number(x2) + half}
            y1={y1}
            y2={y1}
          />
        )}
      />
      <XAxis
        dataKey="key"
        type="category"
        height={bottom}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, index }) => (
          <PointLabel x={Number(x)} y={Number(y)} point={points[index]} twoLines={twoLines} />
        )}
      />
      <YAxis
        type="number"
        width={left}
        domain={[Math.min(...values), Math.max(...values)]}
        ticks={values}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, payload }) => (
          <text className="ch-soft" x={left - 8} y={Number(y) + 4} textAnchor="end" {...SILENT}>
            {labels.get(Number(payload.value))}
          </text>
        )}
      />
      <Line
        dataKey="value"
        isAnimationActive={false}
        dot={false}
        activeDot={false}
        shape={() => <PointLine points={points} left={left} width={width} />}
      />
    </LineChart>
  );
  return { element, width, height };
}

interface PointLabelProps {
  x: number;
  y: number;
  point: LinePoint | undefined;
  twoLines: boolean;
}

function PointLabel({ x, y, point, twoLines }: PointLabelProps) {
  if (!point) return null;
  const lines = twoLines ? splitLabel(point.label) : [point.label];
  return (
    <text className="ch-label" x={x} y={y + 10} textAnchor="middle" {...SILENT}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : LINE_HEIGHT - 1}>
          {line}
        </tspan>
      ))}
      {point.notes.map((note) => (
        <tspan key={note} className="ch-note ch-words" x={x} dy={LINE_HEIGHT - 2}>
          {note}
        </tspan>
      ))}
    </text>
  );
}

/** The line, cut where a point does not compare with the one before it, and the points on it. */
function PointLine({
  points,
  left,
  width,
}: {
  points: readonly LinePoint[];
  left: number;
  width: number;
}) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const placed = points.map((point) => ({
    point,
    x: xScale(point.key, { position: "middle" }) ?? 0,
    y: yScale(point.value) ?? 0,
  }));
  const values = placeValues(
    placed.map(({ point, x, y }) => ({
      x,
      y,
      textWidth: widest([point.text], TEXT_SIZE, 600),
      broken: point.broken,
    })),
    { from: left, to: width, bottom: TOP + PLOT_HEIGHT },
  );
  const steps = placed.map(({ point, x, y }, at) => {
    const move = at === 0 || point.broken ? "M" : "L";
    return `${move}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <>
      <path className="ch-line" d={steps.join("")} />
      {placed.map(({ point, x, y }, at) => (
        <Linked key={point.key} target={point}>
          <circle
            className={point.computed ? "ch-counterpart" : "ch-point"}
            cx={x}
            cy={y}
            r={4.5}
          />
          <Value
            end={point}
            x={values[at]?.x ?? x}
            y={values[at]?.base ?? y}
            anchor={values[at]?.anchor ?? "middle"}
          />
        </Linked>
      ))}
    </>
  );
}
