/** Kinds of dated facts, in the order in which a filter offers them. */
export const TIMELINE_KINDS = [
  "round",
  "milestone",
  "event",
  "office",
  "tie",
  "report",
  "exit",
  "founding",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What of the fact the date is: its beginning, unless it is an end or a closing. */
export type TimelineMoment = "begin" | "end";
