import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { TODAY, type View } from "@/lib/domain/view";

/** Parameters of an address as Next hands them over. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const asKnownOnSchema = z.string().refine(isPlainDate);

/** The view an address asks for; a day that is none counts as today. */
export function viewOf(searchParams: SearchParams): View {
  const parsed = asKnownOnSchema.safeParse(searchParams.asKnownOn);
  return parsed.success ? { asKnownOn: parsed.data } : TODAY;
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
const LONGEST_ECHO = 40;

/**
 * The view an address asks for on the day `today`: today itself and anything that cannot be shown
 * mean all that is known, the latter with its reason.
 */
export function askedView(searchParams: SearchParams, today: PlainDate): AskedView {
  const { asKnownOn } = searchParams;
  const [text = ""] = typeof asKnownOn === "string" ? [asKnownOn] : (asKnownOn ?? []);
  const day = text.trim();
  if (day === "" || day === today) return { view: TODAY, refused: null };
  if (!isPlainDate(day)) return refusal(day, "unreadable");
  if (day > today) return refusal(day, "future");
  return { view: { asKnownOn: day }, refused: null };
}

function refusal(text: string, reason: RefusedDay["reason"]): AskedView {
  return { view: TODAY, refused: { text: text.slice(0, LONGEST_ECHO), reason } };
}
