import { useLocale, useTranslations } from "next-intl";
import type { ExchangeRate } from "@/lib/domain/conversion";
import type { ValueConversion } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";

/** What a figure in another currency than its own says beside its value. */
interface ConversionText {
  /** Before the value: it is only about the same. */
  readonly sign: string;
  /** Behind the value, where it could not be converted. */
  readonly beside: string | null;
  /** Who points at it reads the original and the rate. */
  readonly title: string;
  /** The figure as it is read aloud. */
  readonly spoken: (figure: string) => string;
}

/** Words for a conversion; null for a figure in its own currency. */
export function useConversionText() {
  const t = useTranslations("common.conversion");
  const locale = useLocale();
  return (conversion: ValueConversion<Quantity> | undefined): ConversionText | null => {
    if (conversion === undefined) return null;
    const { original, rates } = conversion;
    if (rates.length === 0) {
      const spoken = (figure: string) => t("spokenNoRate", { figure });
      return { sign: "", beside: t("noRate"), title: t("noRateTitle"), spoken };
    }
    const from = printQuantity(original, locale, "full");
    return {
      sign: "≈\u00a0",
      beside: null,
      title: t("title", {
        original: from,
        rate: rates.map((rate) => rateText(rate, locale)).join("; "),
        source: [...new Set(rates.map(({ source }) => source))].join("; "),
      }),
      spoken: (figure) => t("spoken", { figure, original: from }),
    };
  };
}

/** "1 CNY = 0.1392 USD, 22 Jan 2026", or the two ends of the days whose mean it is. */
export function rateText({ base, quote, rate, span }: ExchangeRate, locale: Locale): string {
  const day = (date: string) =>
    printPartialDate({ date, precision: "DAY", inferred: false }, locale);
  const days = span.from === span.to ? day(span.from) : `${day(span.from)} – ${day(span.to)}`;
  return `1 ${base} = ${rate} ${quote}, ${days}`;
}
