import { textWidth } from "@/lib/charts/text-width";
import type { Swatch } from "./bars-model";
import { LINE_HEIGHT, NOTE_SIZE, SILENT } from "./type";

const SQUARE = 9;
const SQUARE_GAP = 4;
const NAME_GAP = 11;

interface PlacedSwatch extends Swatch {
  readonly x: number;
  readonly line: number;
}

export interface PlacedSwatches {
  readonly placed: readonly PlacedSwatch[];
  readonly lines: number;
  /** Of the longest line: a single name may want more than the room there was. */
  readonly width: number;
}

/** Names with their colours, in as many lines as the room asks for. */
export function placeSwatches(swatches: readonly Swatch[], room: number): PlacedSwatches {
  const placed: PlacedSwatch[] = [];
  let x = 0;
  let line = 0;
  let longest = 0;
  for (const swatch of swatches) {
    const width = SQUARE + SQUARE_GAP + textWidth(swatch.name, NOTE_SIZE);
    if (x > 0 && x + width > room) {
      x = 0;
      line += 1;
    }
    placed.push({ ...swatch, x, line });
    longest = Math.max(longest, x + width);
    x += width + NAME_GAP;
  }
  return { placed, lines: placed.length === 0 ? 0 : line + 1, width: longest };
}

/** `bottom` is the lower edge of the last line. */
export function Swatches({
  swatches: { placed, lines },
  left,
  bottom,
}: {
  swatches: PlacedSwatches;
  left: number;
  bottom: number;
}) {
  return (
    <g {...SILENT}>
      {placed.map(({ name, hue, x, line }) => {
        const base = bottom - (lines - 1 - line) * LINE_HEIGHT - 4;
        return (
          <g key={name}>
            <rect
              className={`ch-exact ch-h${hue}`}
              x={left + x}
              y={base - SQUARE + 0.5}
              width={SQUARE}
              height={SQUARE}
            />
            <text className="ch-note ch-haloed" x={left + x + SQUARE + SQUARE_GAP} y={base}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
