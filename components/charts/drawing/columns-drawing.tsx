import { BarChart, Bar as BarSeries, CartesianGrid, XAxis, YAxis } from "recharts";
import type { Bar, BarGroup, BarsModel } from "./bars-model";
import { Column, type ColumnPlace } from "./column";
import { ColumnHeads } from "./column-heads";
import type { Drawn } from "./drawn";
import { splitLabel } from "./split-label";
import { placeSwatches } from "./swatches";
import { FILLING, LINE_HEIGHT, NOTE_SIZE, SILENT, TEXT_SIZE, widest } from "./type";

const PLOT_HEIGHT = 212;
/** Room above the highest bar for its value. */
const VALUE_ROOM = 20;
const WIDEST_COLUMN = 46;

/** Upright bars, for wide room. */
export function columnsDrawing(model: BarsModel, width: number): Drawn {
  const { ticks, groups, broken } = model;
  const places = placesOf(groups);
  const left = Math.ceil(widest(ticks.map((tick) => tick.label))) + 10;
  const right = 4;
  const band = (width - left - right) / Math.max(1, places.length);
  const spans = spansOf(groups, left, band);
  const headLines = Math.max(0, ...spans.map(({ swatches }) => swatches.lines));
  const headHeight = headLines > 0 ? headLines * LINE_HEIGHT + 12 : 0;
  const twoLines = widest(places.map(({ bar }) => bar?.label ?? "")) > band - 4;
  const labelLines = twoLines ? 2 : 1;
  const fits = (note: string) => widest([note], NOTE_SIZE) < band - 3;
  const notesOf = (bar: Bar) => fittingNotes(bar, fits);
  const noteLines = Math.max(0, ...places.map(({ bar }) => (bar ? notesOf(bar).length : 0)));
  const values = ticks.map((tick) => tick.at);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // Values of bars below zero stand below them.
  const below = lowest < 0 ? VALUE_ROOM : 0;
  const bottom = below + 6 + (labelLines + noteLines) * LINE_HEIGHT;
  const top = headHeight + VALUE_ROOM;
  const height = top + PLOT_HEIGHT + bottom;
  const zero = top + PLOT_HEIGHT * (highest / (highest - lowest));
  const columnWidth = Math.min(WIDEST_COLUMN, band * 0.66);
  const scale = sharedScale(model, band - 4);
  const labels = new Map(ticks.map((tick) => [tick.at, tick.label]));

  const element = (
    <BarChart
      width={width}
      height={height}
      data={places}
      margin={{ top, right, bottom: 0, left: 0 }}
      barCategoryGap={0}
      accessibilityLayer={false}
      style={FILLING}
    >
      <CartesianGrid
        vertical={false}
        horizontal={({ x1, x2, y1 }) => {
          const base = Math.abs(Number(y1) - zero) < 0.5;
          return <line className={base ? "ch-base" : "ch-grid"} x1={x1} x2={x2} y1={y1} y2={y1} />;
        }}
      />
      <XAxis
        dataKey="key"
        type="category"
        height={bottom}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ x, y, index }) => {
          const bar = places[index]?.bar;
          return bar ? (
            <ColumnLabel
              x={Number(x)}
              y={Number(y) + below}
              lines={twoLines ? splitLabel(bar.label) : [bar.label]}
              notes={notesOf(bar)}
            />
          ) : null;
        }}
      />
      <YAxis
        type="number"
        width={left}
        domain={[lowest, highest]}
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
      <BarSeries
        dataKey="extent"
        isAnimationActive={false}
        shape={({ originalDataIndex }) => (
          <Column place={places[originalDataIndex]} width={columnWidth} scale={scale} />
        )}
      />
      <ColumnHeads spans={spans} headHeight={headHeight} band={band} broken={broken} />
    </BarChart>
  );
  return { element, width, height };
}

function placesOf(groups: readonly BarGroup[]): ColumnPlace[] {
  return groups.flatMap((group, at) => {
    const gap: ColumnPlace = { key: `gap ${group.key}`, extent: null, bar: null };
    const bars = group.bars.map((bar): ColumnPlace => {
      const edges = bar.parts.flatMap(({ from, to }) => [from, to]);
      return {
        key: `${group.key} ${bar.key}`,
        extent: [Math.min(0, ...edges), Math.max(0, ...edges)],
        bar,
      };
    });
    return at === 0 ? bars : [gap, ...bars];
  });
}

/** What says that a bar is another than its label tells stays, if shorter. */
function fittingNotes({ notes, shortNote }: Bar, fits: (note: string) => boolean): string[] {
  const last = notes.at(-1);
  const cut = last !== undefined && !fits(last);
  return [...notes.filter(fits), ...(cut && shortNote !== null ? [shortNote] : [])];
}

function spansOf(groups: readonly BarGroup[], left: number, band: number) {
  let place = 0;
  return groups.map((group, at) => {
    const start = left + place * band;
    const room = group.bars.length * band;
    place += group.bars.length + 1;
    // Names may reach into the empty place beside their group.
    const beside = at < groups.length - 1 ? band * 0.5 : 0;
    const swatches = placeSwatches(group.swatches, room - 4 + beside);
    return { key: group.key, start, end: start + room, swatches };
  });
}

function ColumnLabel({
  x,
  y,
  lines,
  notes,
}: {
  x: number;
  y: number;
  lines: readonly string[];
  notes: readonly string[];
}) {
  return (
    <text className="ch-label" x={x} y={y + 10} textAnchor="middle" {...SILENT}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : LINE_HEIGHT - 1}>
          {line}
        </tspan>
      ))}
      {notes.map((note) => (
        <tspan key={note} className="ch-note ch-words" x={x} dy={LINE_HEIGHT - 2}>
          {note}
        </tspan>
      ))}
    </text>
  );
}

/**
 * The counting word that values leave to the axis where they would touch each other: empty where
 * there is room, or where they do not all count in it.
 */
function sharedScale({ ticks, groups }: BarsModel, room: number): string {
  const texts = groups.flatMap(({ bars }) => bars.flatMap(({ end }) => (end ? [end.text] : [])));
  if (widest(texts, TEXT_SIZE, 600) <= room) return "";
  const counted = ticks.filter(({ at }) => at !== 0).map(({ label }) => label);
  const words = new Set([...texts, ...counted].map((text) => /[^\d.,%]*$/.exec(text)?.[0] ?? ""));
  const [word = ""] = words;
  return words.size === 1 ? word : "";
}
