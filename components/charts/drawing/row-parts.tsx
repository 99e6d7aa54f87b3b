import { usePlotArea, useXAxisScale } from "recharts";
import { fitText, textWidth } from "@/lib/charts/text-width";
import type { Bar } from "./bars-model";
import { BarRect, Linked, LinkedBar, UnknownCount, Value } from "./marks";
import { type PlacedSwatches, Swatches } from "./swatches";
import { SILENT, TEXT_SIZE } from "./type";

/** A row: a bar, or the head of a group. */
export interface RowPlace {
  readonly key: string;
  readonly extent: [number, number];
  readonly bar: Bar | null;
  readonly head: string | null;
  readonly swatches: PlacedSwatches | null;
  /** The first row of a group that has another before it. */
  readonly starts: boolean;
  readonly at: number;
}

const THICKNESS = 16;
const SLIM_THICKNESS = 10;
/** Pixels that a name above its bar adds to the row. */
export const NAME_ABOVE = 18;
/** From the middle of a bar under its name to the end of the row. */
const BAR_FROM_BELOW = 13;

/** There is room for one note: the last says most. */
export function rowNote({ notes }: Bar): string {
  return notes.at(-1) ?? "";
}

export function RowLabel({
  y,
  place,
  indent,
  room,
  rowHeight,
  above,
}: {
  /** Middle of the row. */
  y: number;
  place: RowPlace | undefined;
  indent: number;
  room: number;
  rowHeight: number;
  above: boolean;
}) {
  if (!place?.bar) return null;
  const { label } = place.bar;
  const note = rowNote(place.bar);
  const base = above ? y - rowHeight / 2 + 14 : y + (note === "" ? 4 : -1);
  return (
    <g {...SILENT}>
      <text className="ch-label" x={indent} y={base}>
        {fitText(label, TEXT_SIZE, room)}
      </text>
      {note !== "" && (
        <text className="ch-note ch-words" x={indent} y={base + 13}>
          {note}
        </text>
      )}
    </g>
  );
}

export function RowHead({
  place,
  rowHeight,
  width,
  broken,
}: {
  place: RowPlace;
  rowHeight: number;
  width: number;
  broken: boolean;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const top = plot.y + place.at * rowHeight;
  const bottom = top + rowHeight;
  return (
    <g {...SILENT}>
      {place.starts && (
        <line className={broken ? "ch-break" : "ch-grid"} x1={0} x2={width} y1={top} y2={top} />
      )}
      {place.head !== null && (
        <text className="ch-value" x={0} y={top + rowHeight / 2 + 4}>
          {place.head}
        </text>
      )}
      {place.swatches && place.swatches.lines > 0 && (
        <Swatches swatches={place.swatches} left={0} bottom={bottom - 4} />
      )}
    </g>
  );
}

export function RowShape({
  place,
  rowHeight,
  above,
}: {
  place: RowPlace | undefined;
  rowHeight: number;
  above: boolean;
}) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  if (!place?.bar || !plot || !xScale) return null;
  const { bar, extent } = place;
  const top = plot.y + place.at * rowHeight;
  const middle = top + (above ? rowHeight - BAR_FROM_BELOW : rowHeight / 2);
  const thickness = bar.slim ? SLIM_THICKNESS : THICKNESS;
  const xOf = (value: number) => xScale(value) ?? 0;
  const zero = xOf(0);
  const rightmost = xOf(extent[1]);
  const textAt = rightmost + (bar.open ? 18 : 7);
  const unknownAt = bar.end ? textAt + textWidth(bar.end.text, TEXT_SIZE, 600) + 8 : textAt;
  return (
    <>
      <LinkedBar bar={bar}>
        {bar.parts.map((part) => {
          const left = xOf(Math.min(part.from, part.to));
          const right = xOf(Math.max(part.from, part.to));
          const gap = bar.parts.length > 1 && right - left > 3 ? 1.5 : 0;
          const box = {
            x: left,
            y: middle - thickness / 2,
            width: right - left - gap,
            height: thickness,
          };
          return (
            <Linked key={part.from} target={part}>
              <BarRect box={box} look={part.look} hue={part.hue} />
            </Linked>
          );
        })}
        {bar.open && <OpenEnd x={rightmost} y={middle} thickness={thickness} />}
        {bar.end && <Value end={bar.end} x={textAt} y={middle + 4} anchor="start" />}
        {bar.undisclosed && <UnknownCount end={bar.undisclosed} x={unknownAt} y={middle} />}
      </LinkedBar>
      <line className="ch-base" x1={zero} x2={zero} y1={top} y2={top + rowHeight} />
      {bar.counterpart && (
        <Linked target={bar.counterpart}>
          <circle className="ch-counterpart" cx={xOf(bar.counterpart.at)} cy={middle} r={4} />
        </Linked>
      )}
    </>
  );
}

/** An arrow: the bar may go on. */
function OpenEnd({ x, y, thickness }: { x: number; y: number; thickness: number }) {
  const half = thickness / 2 - 1;
  return <path className="ch-open" d={`M${x + 4} ${y - half}l6 ${half}l-6 ${half}`} />;
}
