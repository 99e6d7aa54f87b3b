import { useLocale } from "next-intl";
import type { FigureStyle } from "@/lib/domain/figure-text";
import { trendOf } from "@/lib/domain/growth";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";

export interface QuantityStyle {
  /** Full prints every digit, compact three significant ones. */
  readonly display?: FigureStyle | undefined;
  /** Shows the sign of a value above zero too; that of growth stands behind an arrow. */
  readonly signed?: "difference" | "growth" | undefined;
}

/** A quantity as printed, with every digit where one points at it; without evidence: for what is no claim, and inside `QuantityFigure`. */
export function QuantityText({
  quantity,
  display = "compact",
  signed,
}: QuantityStyle & { readonly quantity: Quantity }) {
  const locale = useLocale();
  const sign = signed === undefined ? "negative" : "always";
  const text = printQuantity(quantity, locale, display, sign);
  const exact = printQuantity(quantity, locale, "full", sign);
  const undisclosed = quantity.qualifier === "UNDISCLOSED";
  return (
    <span
      className={undisclosed ? "undisclosed" : "quantity"}
      data-trend={(signed === "growth" && trendOf(quantity)) || undefined}
      title={exact === text ? undefined : exact}
    >
      {breakable(text)}
    </span>
  );
}

/** A Chinese range may break behind its 至, and nowhere else (`.headline` in blocks.css). */
export function breakable(text: string): string {
  return text.replace(/至(?!少)/, "至\u200b");
}

/** The span of a date in the form a program reads; quarters and halves have none. */
function machineDate({ date, precision }: PartialDate): string | undefined {
  if (precision === "DAY") return date;
  if (precision === "MONTH") return date.slice(0, 7);
  return precision === "YEAR" ? date.slice(0, 4) : undefined;
}

/** A date at its own precision. An inferred one stands in brackets, as in a library's catalogue. */
export function DateText({ date }: { readonly date: PartialDate }) {
  const printed = printPartialDate(date, useLocale());
  return (
    <time className="quantity" dateTime={machineDate(date)}>
      {date.inferred ? `[${printed}]` : printed}
    </time>
  );
}
