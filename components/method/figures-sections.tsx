import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { rateText } from "@/components/evidence/conversion-text";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { QuantityFigure } from "@/components/evidence/figure";
import { QuantityText } from "@/components/evidence/value-text";
import { RecastPeriods } from "@/components/revenue/recast-periods";
import { DataText } from "@/components/ui/data-text";
import { Section } from "@/components/ui/section";
import type { MethodExamples } from "@/lib/data/method-examples";
import type { GroupExamples } from "@/lib/data/method-marks";
import { printTotal } from "@/lib/domain/bounds-text";
import { printComputedId } from "@/lib/domain/computed-evidence";
import { RATE_VALID_DAYS } from "@/lib/domain/conversion";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { nameIn } from "@/lib/domain/subject-name";
import { Link } from "@/lib/i18n/navigation";
import { ExampleSubject, ExampleValue } from "./example-line";

interface GroupProps {
  readonly examples: GroupExamples;
}

/** Totals are bounds; nothing is imputed, nothing counted twice. */
export function TotalsSection({ examples: { total, countedOnce } }: GroupProps) {
  const t = useTranslations("method");
  const locale = useLocale();
  const [sum] = [...(total?.total.sums ?? [])].sort((a, b) => b.count - a.count);
  const text = sum && printTotal(sum, locale);
  return (
    <Section id="totals" rule title={t("totals.title")}>
      <div className="method-text">
        <p>{t("totals.bounds")}</p>
        <p>{t("totals.undisclosed")}</p>
        <p>{t("totals.overlap")}</p>
        <p>{t("totals.planned")}</p>
        {total && text?.range && (
          <p className="method-example">
            {t("totals.example", {
              count: text.count,
              undisclosed: total.total.undisclosedCount,
              once: text.countedOnceCount,
            })}{" "}
            <EvidenceLink evidence={printComputedId(total.key)} mark="derived" spoken={text.range}>
              <span className="quantity">{text.range}</span>
            </EvidenceLink>
            {text.open && ` ${t("totals.open")}`}
          </p>
        )}
        {countedOnce && (
          <p className="method-example">
            {t("totals.onceExample", {
              organization: nameIn(locale, countedOnce.organization).main,
            })}{" "}
            <QuantityFigure sourced={countedOnce.moneyRaised} />
          </p>
        )}
      </div>
    </Section>
  );
}

/** Amounts in another currency are a display, never a record. */
export function ConversionSection({ examples: { conversion } }: GroupProps) {
  const t = useTranslations("method");
  const locale = useLocale();
  return (
    <Section id="conversion" rule title={t("conversion.title")}>
      <div className="method-text">
        <p>{t("conversion.rule")}</p>
        <p>{t("conversion.gap", { days: RATE_VALID_DAYS })}</p>
        {conversion && (
          <p className="method-example">
            <QuantityFigure sourced={conversion.original} /> ≈{" "}
            <QuantityText quantity={conversion.converted} />{" "}
            <span className="text-soft">
              {t.rich("conversion.example", {
                rate: rateText(conversion.rate, locale),
                source: () => <DataText>{conversion.rate.source}</DataText>,
              })}
            </span>
          </p>
        )}
      </div>
    </Section>
  );
}

/** Two divisions of revenue are never mixed. */
export function SegmentsSection({ examples: { reporting } }: GroupProps) {
  const t = useTranslations("method");
  return (
    <Section
      actions={
        <Link className="link" href="/restatements">
          {t("segments.all")}
        </Link>
      }
      id="segments"
      rule
      title={t("segments.title")}
    >
      <div className="method-text">
        <p>{t("segments.scheme")}</p>
        <p>{t("segments.recast")}</p>
        <p>{t("segments.half")}</p>
      </div>
      {reporting && <RecastPeriods reporting={reporting} />}
    </Section>
  );
}

/** What "as known on" shows. */
export function KnownSection({ examples }: { readonly examples: MethodExamples }) {
  const t = useTranslations("method");
  const locale = useLocale();
  const { replaced } = examples;
  return (
    <Section
      actions={
        <Link className="link" href="/changes">
          {t("known.changes")}
        </Link>
      }
      id="as-known-on"
      rule
      title={t("known.title")}
    >
      <div className="method-text">
        <p>{t("known.from")}</p>
        <p>{t("known.leads")}</p>
        <p>{t("known.hides")}</p>
        {replaced && (
          <p className="method-example">
            <ExampleSubject example={replaced.example} />{" "}
            {t("known.before", {
              date: printPartialDate(
                { date: replaced.until, precision: "DAY", inferred: false },
                locale,
              ),
            })}{" "}
            <ExampleValue example={replaced.example} /> {t("known.after")}{" "}
            <ClaimSaid said={replaced.now} />
          </p>
        )}
      </div>
    </Section>
  );
}
