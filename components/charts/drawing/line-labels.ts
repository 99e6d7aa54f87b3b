/** A point on the line, in pixels, with the width of its value. */
export interface ValuedPoint {
  readonly x: number;
  readonly y: number;
  readonly textWidth: number;
  /** No line leads here from the point before. */
  readonly broken: boolean;
}

export interface ValuePlace {
  readonly x: number;
  readonly base: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** From a point to the base line of its value. */
const ABOVE = 12;
const BELOW = 21;
const ASCENT = 10;
const DESCENT = 6;
/** How far a value stands out on the other side of its point where it is moved along. */
const OVERHANG = 6;

/** For each point the first place over, beside or below it where no line runs through its value. */
export function placeValues(
  points: readonly ValuedPoint[],
  room: { readonly from: number; readonly to: number; readonly bottom: number },
): ValuePlace[] {
  return points.map(({ x, y, textWidth }) => {
    const places: ValuePlace[] = [y - ABOVE, y + BELOW].flatMap((base): ValuePlace[] => [
      { x, base, anchor: "middle" },
      { x: x + OVERHANG, base, anchor: "end" },
      { x: x - OVERHANG, base, anchor: "start" },
    ]);
    const [first = { x, base: y - ABOVE, anchor: "middle" }] = places;
    const free = places.find((place) => {
      const box = boxOf(place, textWidth);
      const inside = box.from >= room.from && box.to <= room.to && box.bottom <= room.bottom;
      return inside && !points.some((_, at) => crosses(points, at, box));
    });
    return free ?? first;
  });
}

function boxOf({ x, base, anchor }: ValuePlace, width: number): Box {
  const from = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { from, to: from + width, top: base - ASCENT, bottom: base + DESCENT };
}

/** Whether the line to the point runs through the box. */
function crosses(points: readonly ValuedPoint[], at: number, box: Box): boolean {
  const [start, end] = [points[at - 1], points[at]];
  if (start === undefined || end === undefined || end.broken) return false;
  const left = Math.max(box.from, start.x);
  const right = Math.min(box.to, end.x);
  if (left >= right) return false;
  const heightAt = (x: number) => start.y + ((x - start.x) / (end.x - start.x)) * (end.y - start.y);
  const [a, b] = [heightAt(left), heightAt(right)];
  return Math.min(a, b) < box.bottom + 1 && Math.max(a, b) > box.top - 1;
}
