import type { FigureStyle } from "@/lib/domain/figure-text";
import type { Locale } from "@/lib/domain/locale";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { ClaimValue } from "@/lib/domain/standing";

/** What a claim says as plain text, for names read aloud and titles; empty where it says nothing more. */
export function saidText(said: ClaimValue, locale: Locale, style: FigureStyle = "full"): string {
  switch (said.form) {
    case "quantity":
      return printQuantity(said.quantity, locale, style);
    case "date":
      return printPartialDate(said.date, locale);
    case "text":
      return said.text;
    case "none":
      return "";
  }
}
