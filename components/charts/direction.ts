import { boundsOf, type Quantity } from "@/lib/domain/quantity";

/** `unclear` where the bounds of the two meet: neither more nor less is said for certain. */
export type Direction = "rose" | "fell" | "unclear";

/** Which way a figure went, as far as both are sure. */
export function directionOf(before: Quantity, after: Quantity): Direction {
  const [left, right] = [boundsOf(before), boundsOf(after)];
  if (left?.high && right?.low?.gt(left.high)) return "rose";
  if (left?.low && right?.high?.lt(left.low)) return "fell";
  return "unclear";
}
