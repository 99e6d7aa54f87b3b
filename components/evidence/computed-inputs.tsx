import { useLocale, useTranslations } from "next-intl";
import { reportText } from "@/components/revenue/report-text";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { ComputedFigureEvidence } from "@/lib/data/evidence-computed";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printPeriod } from "@/lib/domain/reporting-period";
import { computedText } from "./computed-text";
import { QuantityFigure } from "./figure";

/** A figure computed from two: the formula in figures, then where each of them stands. */
export function ComputedInputs({ evidence }: { readonly evidence: ComputedFigureEvidence }) {
  const t = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  const { key, inputs, stated, result } = evidence;
  const [first, second] = inputs;
  const hedged = result.figure?.qualifier !== "EXACT";
  return (
    <>
      <Section id="formula" rule title={t("derivation")}>
        <p className="formula">
          {t.rich(`computed.formula.${key.kind}`, {
            first: () => <QuantityFigure display="full" sourced={first.figure.amount} />,
            second: () => <QuantityFigure display="full" sourced={second.figure.amount} />,
          })}{" "}
          = <strong className="quantity">{computedText(evidence, locale)}</strong>
        </p>
        <p className="section-caption">{hedged ? t("computed.hedged") : t("computed.rounded")}</p>
        {stated !== null && (
          <p>
            {t.rich("computed.stated", {
              figure: () => (
                <QuantityFigure
                  signed={key.kind === "growth" ? "growth" : undefined}
                  sourced={stated.amount}
                />
              ),
              report: reportText(stated.report, revenue, locale),
            })}
          </p>
        )}
      </Section>
      <Section id="inputs" title={t("computed.inputs")}>
        <DataTable
          caption={t("computed.inputs")}
          columns={[
            {
              id: "role",
              header: t("computed.input"),
              namesRow: true,
              cell: ({ role, figure }) =>
                t(`computed.roles.${role}`, {
                  period: printPeriod(figure.period, locale),
                  what: figure.segment?.name ?? revenue(`metrics.${figure.metric}`),
                }),
            },
            {
              id: "figure",
              header: t("computed.figure"),
              kind: "number",
              cell: ({ figure }) => <QuantityFigure display="full" sourced={figure.amount} />,
            },
            {
              id: "report",
              header: t("computed.report"),
              narrow: "fold",
              cell: ({ figure: { report } }) =>
                revenue("inReport", {
                  report: reportText(report, revenue, locale),
                  date: printPartialDate(report.publishedOn, locale),
                }),
            },
          ]}
          rowKey={({ role }) => role}
          rows={inputs}
        />
      </Section>
    </>
  );
}
