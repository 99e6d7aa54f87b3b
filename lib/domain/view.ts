import type { DisplayCurrency } from "./display-currency.ts";
import type { PlainDate } from "./partial-date.ts";

/** How a reader looks at the data. */
export interface View {
  /** With what was public on a day, or with all that is known today (null). */
  readonly asKnownOn: PlainDate | null;
  /** With all money in one currency, where there is a rate; left out, each amount in its own. */
  readonly currency?: DisplayCurrency | undefined;
}

export const TODAY: View = { asKnownOn: null };
