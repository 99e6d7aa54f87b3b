import { z } from "zod";
import { DISPLAY_CURRENCIES } from "@/lib/domain/display-currency";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { TODAY, type View } from "@/lib/domain/view";

/** Parameters of an address as Next hands them over. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The currency an address asks for, in letters of either case; a word that is none of ours asks for nothing. */
export const currencySchema = z
  .string()
  .transform((word) => word.trim().toUpperCase())
  .pipe(z.enum(DISPLAY_CURRENCIES))
  .optional()
  .catch(undefined)
  .meta({ examples: DISPLAY_CURRENCIES });

function currencyOf({ currency }: SearchParams) {
  return currencySchema.parse(typeof currency === "string" ? currency : currency?.[0]);
}

/** Why a day that was asked for is not shown. */
export interface RefusedDay {
  readonly text: string;
  readonly reason: "unreadable" | "future";
}

export interface AskedView {
  readonly view: View;
  readonly refused: RefusedDay | null;
}

/** Longest text that a note repeats. */
export const LONGEST_ECHO = 40;

/**
 * The view an address asks for on the day `today`: today itself and anything that cannot be shown
 * mean all that is known, the latter with its reason.
 */
export function askedView(searchParams: SearchParams, today: PlainDate): AskedView {
  const { asKnownOn } = searchParams;
  const [text = ""] = typeof asKnownOn === "string" ? [asKnownOn] : (asKnownOn ?? []);
  const day = text.trim();
  const currency = currencyOf(searchParams);
  const asNow: View = currency === undefined ? TODAY : { ...TODAY, currency };
  const refusal = (reason: RefusedDay["reason"]): AskedView => ({
    view: asNow,
    refused: { text: day.slice(0, LONGEST_ECHO), reason },
  });
  if (day === "" || day === today) return { view: asNow, refused: null };
  if (!isPlainDate(day)) return refusal("unreadable");
  if (day > today) return refusal("future");
  return { view: { ...asNow, asKnownOn: day }, refused: null };
}
