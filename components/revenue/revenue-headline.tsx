import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BasedText, QuantityFigure } from "@/components/evidence/figure";
import { Kpi } from "@/components/ui/kpi";
import type { Evidence } from "@/lib/data/evidence";
import { printEvidenceId } from "@/lib/domain/evidence";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { printQuantity } from "@/lib/domain/quantity-text";
import { printPeriod, yearEarlier } from "@/lib/domain/reporting-period";
import type { Headline } from "./headline";

/** Revenue of the year and its growth. */
export function RevenueKpi({
  headline: { year, revenue, growth },
}: {
  readonly headline: Headline;
}) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  const label = t("latestRevenue", { period: printPeriod(year, locale) });
  return (
    <Kpi
      label={label}
      note={
        growth && (
          <>
            <QuantityFigure about={t("metrics.REVENUE_GROWTH")} signed="growth" sourced={growth} />{" "}
            {t("onYearBefore", { period: printPeriod(yearEarlier(year), locale) })}
          </>
        )
      }
      value={<QuantityFigure about={label} sourced={revenue} />}
    />
  );
}

/** Share of the leading segment, from what it came, and its revenue. */
export function SegmentKpi({
  headline: { year, segment },
  evidence = null,
}: {
  readonly headline: Headline;
  /** Of the segment's revenue, where the reader should see how else it is told. */
  readonly evidence?: Evidence | null;
}) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  if (segment === null) return null;
  const { name } = segment;
  const shareLabel = (period: string) => t("share", { segment: name, period });
  const before = printPeriod(yearEarlier(year), locale);
  const label = shareLabel(printPeriod(year, locale));
  return (
    <Kpi
      label={label}
      note={
        <>
          {segment.shareBefore && (
            <span className="block">
              {t("shareBefore", { period: before })}{" "}
              <QuantityFigure about={shareLabel(before)} sourced={segment.shareBefore} />
            </span>
          )}
          {segment.revenue && (
            <span className="block">
              {t("segmentRevenue")} <QuantityFigure about={name} sourced={segment.revenue} />
              {segment.growth && (
                <>
                  {" "}
                  <span className="whitespace-nowrap">
                    (
                    <QuantityFigure
                      about={`${name}${PUNCTUATION[locale].comma}${t("metrics.REVENUE_GROWTH")}`}
                      signed="growth"
                      sourced={segment.growth}
                    />
                    )
                  </span>
                </>
              )}
            </span>
          )}
          {evidence && <OtherWords evidence={evidence} />}
        </>
      }
      value={<QuantityFigure about={label} sourced={segment.share} />}
    />
  );
}

/** How else sources that agree tell a figure: "also told as over CNY 2.4bn". */
function OtherWords({ evidence }: { readonly evidence: Evidence }) {
  const { key, mark, accepted, others } = evidence;
  const t = useTranslations("revenue");
  const locale = useLocale();
  const format = useFormatter();
  const [figure, ...told] = [accepted, ...others].flatMap((claim) =>
    claim?.said.form === "quantity" && !claim.disagrees
      ? [printQuantity(claim.said.quantity, locale)]
      : [],
  );
  const otherwise = told.filter((text) => text !== figure);
  if (otherwise.length === 0) return null;
  return (
    <span className="block">
      {t("alsoSaid")}{" "}
      <BasedText about={t("alsoSaid")} basis={{ evidence: printEvidenceId(key), mark }}>
        {format.list([...new Set(otherwise)])}
      </BasedText>
    </span>
  );
}

/** Gross margin of the year. */
export function MarginKpi({ headline: { year, grossMargin } }: { readonly headline: Headline }) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  if (grossMargin === null) return null;
  const label = t("gross", { period: printPeriod(year, locale) });
  return <Kpi label={label} value={<QuantityFigure about={label} sourced={grossMargin} />} />;
}

/** Profit or loss of the year. */
export function ResultKpi({ headline: { year, result } }: { readonly headline: Headline }) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  if (result === null) return null;
  const label = t("loss", { period: printPeriod(year, locale) });
  return <Kpi label={label} value={<QuantityFigure about={label} sourced={result} />} />;
}
