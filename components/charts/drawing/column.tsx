import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { textWidth } from "@/lib/charts/text-width";
import type { Bar } from "./bars-model";
import { BarRect, Linked, LinkedBar, UnknownCount, unknownCountWidth, Value } from "./marks";
import { TEXT_SIZE } from "./type";

/** A place on the axis; the empty ones part the groups. */
export interface ColumnPlace {
  readonly key: string;
  readonly extent: [number, number] | null;
  readonly bar: Bar | null;
}

/** Height of the arrow on an open-ended bar. */
const OPEN_ROOM = 10;

/** A bar that stands, with its value. */
export function Column({
  place,
  width,
  scale,
}: {
  place: ColumnPlace | undefined;
  width: number;
  /** Counting word that the value leaves out. */
  scale: string;
}) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const middle = xScale?.(place?.key, { position: "middle" });
  if (!place?.bar || !plot || !yScale || middle === undefined) return null;
  const { bar, extent } = place;
  const across = bar.slim ? width * 0.62 : width;
  const yOf = (value: number) => yScale(value) ?? 0;
  const zero = yOf(0);
  const left = middle - across / 2;
  const highest = yOf(extent?.[1] ?? 0);
  const lowest = yOf(extent?.[0] ?? 0);
  const below = lowest > zero + 0.5;
  const marked = bar.counterpart ? yOf(bar.counterpart.at) - 5 : highest;
  const clear = Math.min(highest, marked) - (bar.open ? OPEN_ROOM : 0);
  const end = bar.end && { ...bar.end, text: withoutScale(bar.end.text, scale) };
  const endWidth = end ? textWidth(end.text, TEXT_SIZE, 600) : 0;
  return (
    <>
      <LinkedBar bar={bar}>
        {bar.parts.map((part) => {
          const top = yOf(Math.max(part.from, part.to));
          const bottom = yOf(Math.min(part.from, part.to));
          // A hairline of paper parts the segments of a stack.
          const gap = bar.parts.length > 1 && bottom - top > 3 ? 1.5 : 0;
          const box = { x: left, y: top, width: across, height: bottom - top - gap };
          return (
            <Linked key={part.from} target={part}>
              <BarRect box={box} look={part.look} hue={part.hue} />
            </Linked>
          );
        })}
        {bar.open && <OpenTop x={middle} y={highest} width={across} />}
        {end && (
          <Value
            end={end}
            x={Math.min(middle, plot.x + plot.width - endWidth / 2)}
            y={below ? lowest + 16 : clear - 8}
            anchor="middle"
          />
        )}
        {bar.undisclosed && (
          <UnknownCount
            end={bar.undisclosed}
            x={middle - unknownCountWidth(bar.undisclosed) / 2}
            y={clear - (bar.end ? 28 : 12)}
          />
        )}
      </LinkedBar>
      {bar.counterpart && (
        <Linked target={bar.counterpart}>
          <circle className="ch-counterpart" cx={middle} cy={yOf(bar.counterpart.at)} r={4} />
        </Linked>
      )}
    </>
  );
}

function withoutScale(text: string, scale: string): string {
  return scale === "" ? text : text.slice(0, -scale.length);
}

/** An arrow: the bar may go on. */
function OpenTop({ x, y, width }: { x: number; y: number; width: number }) {
  const half = Math.min(7, width / 2);
  return <path className="ch-open" d={`M${x - half} ${y - 3}l${half} -6l${half} 6`} />;
}
