import { useLocale, useTranslations } from "next-intl";
import type { RaisedToDate } from "@/lib/domain/amount-sum";
import { printTotal } from "@/lib/domain/bounds-text";

/** What an organization raised to date, a line a currency, with what the figures leave open. */
export function RaisedCell({ raised }: { readonly raised: RaisedToDate }) {
  const t = useTranslations("organizations.raised");
  const locale = useLocale();
  const known = raised.sums.flatMap((sum) => {
    const { range, open } = printTotal(sum, locale);
    if (range === null) return [];
    return [{ currency: sum.currency, text: open ? t("open", { range }) : range }];
  });
  if (raised.count === 0) return null;
  return (
    <>
      {known.map(({ currency, text }) => (
        <div key={currency}>{text}</div>
      ))}
      {raised.undisclosedCount > 0 && (
        <div className="text-xs text-soft">
          {t("undisclosed", { count: raised.undisclosedCount })}
        </div>
      )}
    </>
  );
}
