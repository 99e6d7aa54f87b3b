import type { PlainDate } from "./partial-date.ts";

/** How a reader looks at the data: with what was public on a day, or with all that is known today (null). */
export interface View {
  readonly asKnownOn: PlainDate | null;
}

export const TODAY: View = { asKnownOn: null };
