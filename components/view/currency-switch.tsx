import { useLocale, useTranslations } from "next-intl";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import { DISPLAY_CURRENCIES, type DisplayCurrency } from "@/lib/domain/display-currency";
import { CURRENCY } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import { pageIn } from "@/lib/schemas/list-query";

interface CurrencySwitchProps {
  readonly address: ListAddress;
  /** Undefined where each amount stands in its own. */
  readonly chosen: DisplayCurrency | undefined;
}

/** In which currency the page shows money: plain links, for the whole page changes. */
export function CurrencySwitch({ address, chosen }: CurrencySwitchProps) {
  const t = useTranslations("view.currency");
  const locale = useLocale();
  // The same page of a list: its order and its filters do not depend on the currency.
  const page = pageIn(address.params);
  return (
    <nav aria-label={t("label")} className="currency-switch no-print">
      <span aria-hidden="true">{t("label")}</span>
      <ul>
        {[undefined, ...DISPLAY_CURRENCIES].map((currency) => (
          <li key={currency ?? "original"}>
            <a
              aria-current={currency === chosen ? "true" : undefined}
              href={addressIn(locale, listHref(address, { ...page, [CURRENCY]: currency ?? null }))}
              rel="nofollow"
              title={currency === undefined ? t("originalHint") : undefined}
            >
              {currency ?? t("original")}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
