import { useLocale, useTranslations } from "next-intl";
import { type PartialDate, type PlainDate, spanOf } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { boundsOf, type Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { ClaimValue } from "@/lib/domain/standing";

/** What the hedge or precision of a claim allows, in words; nothing where it says all itself. */
export function ClaimMeaning({ said }: { readonly said: ClaimValue }) {
  if (said.form === "quantity") return <QuantityMeaning quantity={said.quantity} />;
  if (said.form === "date") return <DateMeaning date={said.date} />;
  return null;
}

function QuantityMeaning({ quantity }: { readonly quantity: Quantity }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const bounds = boundsOf(quantity);
  if (bounds === null) return t("undisclosedMeans");
  if (quantity.qualifier === "EXACT") return t("exactMeans");
  const print = (value: string) =>
    printQuantity({ ...quantity, qualifier: "EXACT", value, maxValue: null }, locale);
  const low = bounds.low && print(bounds.low.toFixed());
  const high = bounds.high && print(bounds.high.toFixed());
  if (low !== null && high !== null) return t("betweenBounds", { low, high });
  return low === null ? t("lowerBounds", { high: high ?? "" }) : t("openBounds", { low });
}

function DateMeaning({ date }: { readonly date: PartialDate }) {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const day = (plain: PlainDate) =>
    printPartialDate({ date: plain, precision: "DAY", inferred: false }, locale);
  const { from, to } = spanOf(date);
  const span = from === to ? t("daySpan") : t("dateSpan", { from: day(from), to: day(to) });
  return date.inferred ? `${span}${PUNCTUATION[locale].semicolon}${t("dateInferred")}` : span;
}
