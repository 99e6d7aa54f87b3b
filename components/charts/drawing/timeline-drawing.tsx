import { Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { Drawn } from "./drawn";
import { RoundCircle } from "./round-circle";
import { placeRows } from "./timeline-layout";
import type { TimelineModel } from "./timeline-model";
import { TimelineRows } from "./timeline-rows";
import { FILLING, SILENT, widest, withinDrawing } from "./type";

const AXIS_HEIGHT = 24;
/** Below this width the names stand over their rows. */
const NAMES_BESIDE_WIDTH = 500;

/** A row for each company, a circle for each round, its area the amount. */
export function timelineDrawing(model: TimelineModel, width: number): Drawn {
  const { from, to, ticks, rows } = model;
  const beside = width >= NAMES_BESIDE_WIDTH;
  const largestRadius = beside ? 19 : 17;
  const names = Math.ceil(Math.min(widest(rows.map(({ name }) => name)), width * 0.3));
  const left = beside ? names + 14 : 0;
  // The first and last circle stay inside the drawing.
  const edge = largestRadius + 4;
  const placed = placeRows(model, {
    left: left + edge,
    right: width - edge,
    textFrom: left,
    textTo: width,
    largestRadius,
    nameHeight: beside ? 0 : 20,
  });
  const places = placed.flatMap(({ lines }) => lines.flatMap((line) => line.places));
  const height = Math.ceil(placed.reduce((sum, row) => sum + row.height, 0)) + AXIS_HEIGHT;

  const element = (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: edge, bottom: 0, left: left + edge }}
      accessibilityLayer={false}
      style={FILLING}
    >
      <XAxis
        dataKey="day"
        type="number"
        height={AXIS_HEIGHT}
        domain={[from, to]}
        ticks={ticks.map(({ at }) => at)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, index }) => (
          <text
            className="ch-soft"
            x={withinDrawing(Number(x), ticks[index]?.label ?? "", width)}
            y={Number(y) + 10}
            textAnchor="middle"
            {...SILENT}
          >
            {ticks[index]?.label}
          </text>
        )}
      />
      <YAxis dataKey="row" type="number" domain={[0, Math.max(1, rows.length)]} hide />
      <TimelineRows
        rows={rows.map(({ key, name }, at) => ({ key, name, placed: placed[at] }))}
        ticks={ticks}
        beside={beside}
        nameRoom={beside ? names : width}
        left={left}
        right={width}
      />
      <Scatter
        data={places}
        isAnimationActive={false}
        shape={({ index }: { index?: number }) => {
          const place = places[index ?? -1];
          return place ? <RoundCircle place={place} /> : null;
        }}
      />
    </ScatterChart>
  );
  return { element, width, height };
}
