import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BasedText } from "@/components/evidence/figure";
import { Kpi, KpiRow } from "@/components/ui/kpi";
import type { SumsByCurrency } from "@/lib/domain/amount-sum";
import { printTotal } from "@/lib/domain/bounds-text";
import type { Basis } from "@/lib/domain/evidence";
import type { RoundStatus } from "@/lib/domain/funding-round";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { requestView } from "@/lib/view/request-view";

interface TotalsProps {
  readonly raised: SumsByCurrency;
  /** Rounds that raised nothing, or not yet, by status. */
  readonly leftOut: readonly { readonly status: RoundStatus; readonly count: number }[];
}

interface RaisedTotalsProps extends TotalsProps {
  /** Under which the sums' own evidence opens; null on that page itself. */
  readonly basis: Basis | null;
}

/** Money raised as bounds, one a currency, with what is in no total. */
export function RaisedTotals({ raised, leftOut, basis }: RaisedTotalsProps) {
  const t = useTranslations("rounds.totals");
  const locale = useLocale();
  return (
    <>
      {raised.sums.length > 0 && (
        <KpiRow label={t("label")}>
          {raised.sums.map((sum) => {
            const { range, open, count, undisclosedCount, countedOnceCount } = printTotal(
              sum,
              locale,
            );
            const counts = { count, undisclosed: undisclosedCount, once: countedOnceCount };
            const label = t("raised", { currency: sum.currency ?? "" });
            return (
              <Kpi
                key={sum.currency}
                label={label}
                note={t("note", counts)}
                qualifier={open ? t("open") : undefined}
                value={
                  <BasedText
                    about={label}
                    basis={basis}
                    exact={printTotal(sum, locale, "full").range}
                  >
                    {range ?? t("nothing")}
                  </BasedText>
                }
              />
            );
          })}
        </KpiRow>
      )}
      <TotalsCaption leftOut={leftOut} raised={raised} />
    </>
  );
}

/** What the totals count once, leave open or leave out. */
export function TotalsCaption({ raised, leftOut }: TotalsProps) {
  const t = useTranslations("rounds.totals");
  const locale = useLocale();
  const format = useFormatter();
  const inSums = raised.sums.reduce((total, sum) => total + sum.undisclosedCount, 0);
  const elsewhere = raised.undisclosedCount - inSums;
  const counts = leftOut.flatMap(({ status, count }) =>
    status === "ANNOUNCED" || status === "CLOSED" ? [] : [t(`leftOutOf.${status}`, { count })],
  );
  const asked = requestView().currency;
  const unconverted = raised.sums
    .filter(({ currency }) => asked !== undefined && currency !== null && currency !== asked)
    .reduce((total, sum) => total + sum.count - sum.undisclosedCount, 0);
  const sentences = [
    raised.sums.length > 0 && t("computed"),
    raised.sums.some(({ countedOnceIds }) => countedOnceIds.length > 0) && t("once"),
    unconverted > 0 && t("unconverted", { count: unconverted, currency: asked ?? "" }),
    elsewhere > 0 && t("undisclosedCurrency", { count: elsewhere }),
    counts.length > 0 && t("leftOut", { list: format.list(counts) }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return <p className="section-caption">{sentences.join(PUNCTUATION[locale].gap)}</p>;
}
