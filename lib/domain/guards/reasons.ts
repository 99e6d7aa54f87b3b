/** Reasons against a doubt that are given with one click; their words are messages. */
export const QUICK_REASONS = ["checkedSource", "sourceSaysSo", "notTheSame"] as const;
export type QuickReason = (typeof QUICK_REASONS)[number];

export function isQuickReason(text: string): text is QuickReason {
  return QUICK_REASONS.some((reason) => reason === text);
}
