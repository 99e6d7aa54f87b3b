import { dayNumber } from "@/components/charts/scale";
import { type PlainDate, plainDate, yearOf } from "@/lib/domain/partial-date";

/** A stretch of time drawn from `left` to `right`, in pixels. */
export interface TimeAxis {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly left: number;
  readonly right: number;
}

/** Where a day stands; days beyond the ends of the axis stand at them. */
export function placeOnAxis({ from, to, left, right }: TimeAxis, day: PlainDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const share = last > first ? (dayNumber(day) - first) / (last - first) : 0;
  const place = left + Math.min(1, Math.max(0, share)) * (right - left);
  return Math.round(place * 10) / 10;
}

/** Years whose first day lies on the axis, with its place. */
export function yearTicks(axis: TimeAxis): { readonly year: number; readonly x: number }[] {
  const first = yearOf({ date: axis.from });
  const years = Array.from(
    { length: yearOf({ date: axis.to }) - first + 1 },
    (_, at) => first + at,
  );
  return years
    .map((year) => ({ year, day: plainDate(year, 1, 1) }))
    .filter(({ day }) => day >= axis.from && day <= axis.to)
    .map(({ year, day }) => ({ year, x: placeOnAxis(axis, day) }));
}

/** Stretches that would overlap stand on levels above each other, each on the lowest that is free. */
export function levelsOf(
  stretches: readonly { readonly from: number; readonly to: number }[],
): number[] {
  const ends: number[] = [];
  const levels = stretches.map(() => 0);
  const order = stretches
    .map((stretch, at) => ({ ...stretch, at }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.at - b.at);
  for (const { from, to, at } of order) {
    const free = ends.findIndex((end) => end <= from);
    const level = free === -1 ? ends.length : free;
    ends[level] = to;
    levels[at] = level;
  }
  return levels;
}
