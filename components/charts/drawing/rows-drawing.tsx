import { BarChart, Bar as BarSeries, CartesianGrid, XAxis, YAxis } from "recharts";
import { textWidth } from "@/lib/charts/text-width";
import type { Bar, BarGroup, BarsModel } from "./bars-model";
import type { Drawn } from "./drawn";
import { unknownCountWidth } from "./marks";
import { NAME_ABOVE, RowHead, RowLabel, type RowPlace, RowShape, rowNote } from "./row-parts";
import { placeSwatches } from "./swatches";
import { FILLING, LINE_HEIGHT, NOTE_SIZE, SILENT, TEXT_SIZE, widest, withinDrawing } from "./type";

const NOTED_ROW = 34;
const PLAIN_ROW = 26;
const AXIS_HEIGHT = 24;
const EDGE = 8;
/** Bars that had less room stand under their names instead. */
const LEAST_PLOT = 96;
/** From this width on, the head of a group stands beside its rows, not above them. */
const HEAD_BESIDE_WIDTH = 500;

/** Lying bars, for narrow room and for long names. */
export function rowsDrawing({ ticks, groups, broken }: BarsModel, width: number): Drawn {
  const beside =
    width >= HEAD_BESIDE_WIDTH && groups.every(({ swatches }) => swatches.length === 0);
  const heads = groups.map(({ head }) => head ?? "");
  const indent = beside ? Math.ceil(widest(heads, TEXT_SIZE, 600)) + 18 : 0;
  const bars = groups.flatMap((group) => group.bars);
  const labelRoom = Math.max(
    widest(bars.map(({ label }) => label)),
    widest(bars.map(rowNote), NOTE_SIZE),
  );
  const values = ticks.map((tick) => tick.at);
  const axis = { lowest: Math.min(...values), highest: Math.max(...values) };
  const besideNames = indent + Math.ceil(Math.min(labelRoom, width * 0.4)) + 12;
  const above = plotWidth(bars, axis, width - besideNames - EDGE) < LEAST_PLOT;
  const left = above ? 1 : besideNames;
  const right = width - left - plotWidth(bars, axis, width - left - EDGE);
  const noted = bars.some(({ notes }) => notes.length > 0);
  const rowHeight = (noted ? NOTED_ROW : PLAIN_ROW) + (above ? NAME_ABOVE : 0);
  const places = placesOf(groups, { width, rowHeight, beside });
  const height = places.length * rowHeight + AXIS_HEIGHT;
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));

  const element = (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={places}
      margin={{ top: 0, right, bottom: 0, left: 0 }}
      barCategoryGap={0}
      accessibilityLayer={false}
      style={FILLING}
    >
      <CartesianGrid
        horizontal={false}
        vertical={({ x1, y1, y2 }) => <line className="ch-grid" x1={x1} x2={x1} y1={y1} y2={y2} />}
      />
      <XAxis
        type="number"
        height={AXIS_HEIGHT}
        domain={[axis.lowest, axis.highest]}
        ticks={values}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, payload }) => {
          const label = labels.get(Number(payload.value)) ?? "";
          const middle = withinDrawing(Number(x), label, width);
          return (
            <text className="ch-soft" x={middle} y={Number(y) + 8} textAnchor="middle" {...SILENT}>
              {label}
            </text>
          );
        }}
      />
      <YAxis
        dataKey="key"
        type="category"
        width={left}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => (
          <RowLabel
            y={Number(y)}
            place={places[index]}
            indent={indent}
            room={above ? width : left - indent - 8}
            rowHeight={rowHeight}
            above={above}
          />
        )}
      />
      <BarSeries
        dataKey="extent"
        isAnimationActive={false}
        shape={({ originalDataIndex }) => (
          <RowShape place={places[originalDataIndex]} rowHeight={rowHeight} above={above} />
        )}
      />
      {places.map((place) => (
        <RowHead
          key={place.key}
          place={place}
          rowHeight={rowHeight}
          width={width}
          broken={broken}
        />
      ))}
    </BarChart>
  );
  return { element, width, height };
}

/** As wide as the room allows with the value of every bar behind its end. */
function plotWidth(
  bars: readonly Bar[],
  { lowest, highest }: { lowest: number; highest: number },
  room: number,
): number {
  const widths = bars.map((bar) => {
    const end = Math.max(0, ...bar.parts.map(({ to }) => to));
    const share = (end - lowest) / (highest - lowest);
    return share > 0 ? (room - endWidth(bar)) / share : room;
  });
  return Math.min(room, ...widths);
}

function endWidth({ end, undisclosed, open }: Bar): number {
  const value = end ? textWidth(end.text, TEXT_SIZE, 600) + 8 : 0;
  const unknown = undisclosed ? unknownCountWidth(undisclosed) + 8 : 0;
  return value + unknown + (open ? 14 : 0);
}

interface RowMeasures {
  readonly width: number;
  readonly rowHeight: number;
  readonly beside: boolean;
}

function placesOf(groups: readonly BarGroup[], measures: RowMeasures): RowPlace[] {
  const rows = groups.flatMap((group, at) => {
    const heads = headRows(group, measures);
    const bars = group.bars.map((bar, barAt) => ({
      ...barRow(group, bar),
      head: measures.beside && barAt === 0 ? group.head : null,
    }));
    return [...heads, ...bars].map((row, rowAt) => ({ ...row, starts: at > 0 && rowAt === 0 }));
  });
  return rows.map((row, at) => ({ ...row, at }));
}

type Row = Omit<RowPlace, "at" | "starts">;

/** The head takes as many rows as its lines of names ask for; it stands in the last of them. */
function headRows(group: BarGroup, { width, rowHeight, beside }: RowMeasures): Row[] {
  const swatches = placeSwatches(group.swatches, width);
  if (beside || (group.head === null && swatches.lines === 0)) return [];
  const count = Math.max(1, Math.ceil((swatches.lines * LINE_HEIGHT + 8) / rowHeight));
  return Array.from({ length: count }, (_, at): Row => {
    const last = at === count - 1;
    return {
      key: `head ${group.key} ${at}`,
      extent: [0, 0],
      bar: null,
      head: last ? group.head : null,
      swatches: last ? swatches : null,
    };
  });
}

function barRow(group: BarGroup, bar: Bar): Row {
  const edges = bar.parts.flatMap(({ from, to }) => [from, to]);
  return {
    key: `${group.key} ${bar.key}`,
    extent: [Math.min(0, ...edges), Math.max(0, ...edges)],
    bar,
    head: null,
    swatches: null,
  };
}
