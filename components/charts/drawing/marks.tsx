import { createContext, type ReactNode, useContext } from "react";
import { textWidth } from "@/lib/charts/text-width";
import type { Bar, BarEnd, BarLook, Hue, Target } from "./bars-model";
import { NOTE_SIZE, SILENT, TEXT_SIZE } from "./type";

/** The mark around, so that a part of it does not become a link within a link. */
const Around = createContext<Target | null>(null);

/** Whether a mark says its name through the browser's own tip; the interactive chart has one of its own. */
export const BrowserTips = createContext(true);

/** A mark that leads to its evidence, or only says what it is. */
export function Linked({ target, children }: { target: Target; children: ReactNode }) {
  const around = useContext(Around);
  const tips = useContext(BrowserTips);
  if (around !== null && isSame(around, target)) return children;
  const content = (
    <Around value={target}>
      {tips && <title>{target.name}</title>}
      {children}
    </Around>
  );
  return target.href === null ? (
    <g className="ch-mark" data-name={target.name}>
      {content}
    </g>
  ) : (
    <a
      aria-label={target.spoken ?? target.name}
      className="ch-link"
      data-name={target.name}
      href={target.href}
    >
      {content}
    </a>
  );
}

/** All that a bar says of one figure is one link. */
export function LinkedBar({ bar, children }: { bar: Bar; children: ReactNode }) {
  const [first, ...others] = [bar.end, bar.undisclosed, ...bar.parts].filter((one) => one !== null);
  const single = first !== undefined && others.every((other) => isSame(first, other));
  return single ? <Linked target={first}>{children}</Linked> : children;
}

function isSame(a: Target, b: Target): boolean {
  return a.name === b.name && a.href === b.href;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half the broken or drawn rim, which must not grow the bar. */
const RIM = 0.75;
const RIMMED: ReadonlySet<BarLook> = new Set(["hedged", "possible", "total", "computed"]);

export function BarRect({ box, look, hue }: { box: Box; look: BarLook; hue: Hue }) {
  const inset = RIMMED.has(look) ? RIM : 0;
  return (
    <rect
      className={`ch-${look} ch-h${hue}`}
      x={box.x + inset}
      y={box.y + inset}
      width={Math.max(0.5, box.width - 2 * inset)}
      height={Math.max(0.5, box.height - 2 * inset)}
    />
  );
}

type Anchor = "start" | "middle" | "end";

/** The dotted line under a text, which says that it opens its evidence. */
export function EvidenceLine({
  x,
  y,
  anchor,
  width,
}: {
  x: number;
  /** Of the text's base line. */
  y: number;
  anchor: Anchor;
  width: number;
}) {
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return <line className="ch-evidence" x1={left} x2={left + width} y1={y + 4} y2={y + 4} />;
}

/** The value of a bar or a point. */
export function Value({
  end,
  x,
  y,
  anchor,
}: {
  end: BarEnd;
  x: number;
  y: number;
  anchor: Anchor;
}) {
  return (
    <Linked target={end}>
      <text className="ch-value ch-haloed" x={x} y={y} textAnchor={anchor}>
        {end.text}
      </text>
      {end.href !== null && (
        <EvidenceLine x={x} y={y} anchor={anchor} width={textWidth(end.text, TEXT_SIZE, 600)} />
      )}
    </Linked>
  );
}

const UNKNOWN_RADIUS = 7;

/** The open circle with '?' for what is undisclosed. */
export function UnknownMark({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle className="ch-undisclosed" cx={x} cy={y} r={UNKNOWN_RADIUS} />
      <text className="ch-note" x={x} y={y + 4} textAnchor="middle" {...SILENT}>
        ?
      </text>
    </>
  );
}

/** '?' with a count before it, its left edge at `x`; `y` is the middle. */
export function UnknownCount({ end, x, y }: { end: BarEnd; x: number; y: number }) {
  const width = textWidth(end.text, NOTE_SIZE);
  return (
    <Linked target={end}>
      <text className="ch-note" x={x} y={y + 4}>
        {end.text}
      </text>
      <UnknownMark x={x + width + 3 + UNKNOWN_RADIUS} y={y} />
    </Linked>
  );
}

export function unknownCountWidth(end: BarEnd): number {
  return textWidth(end.text, NOTE_SIZE) + 3 + 2 * UNKNOWN_RADIUS;
}
