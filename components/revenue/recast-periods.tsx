import { useLocale, useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { DataTable } from "@/components/ui/data-table";
import { ColumnsWithRoom } from "@/components/ui/section";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import type { Sourced } from "@/lib/domain/evidence";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { Quantity } from "@/lib/domain/quantity";
import { periodKey, printPeriod, samePeriod } from "@/lib/domain/reporting-period";
import { type DividedRevenue, dividedRevenue, type ReportedFigure } from "@/lib/domain/revenue";
import { Difference } from "./difference";
import { reportText } from "./report-text";
import { computedFigure } from "./totals";

type Figure = ReportedFigure<Sourced<Quantity>>;
type Divided = DividedRevenue<Sourced<Quantity>>;

/** A segment as first reported and as recast; one of the two is missing where the other has no counterpart. */
interface SegmentPair {
  readonly name: string;
  readonly first: Figure | undefined;
  readonly recast: Figure | undefined;
}

/** Every period that a later report divided anew, both divisions side by side. */
export function RecastPeriods({ reporting }: { readonly reporting: CompanyReporting }) {
  const divided = dividedRevenue(reporting.figures, reporting.schemes);
  const pairs = divided.flatMap((recast) => {
    if (!recast.recast) return [];
    const first = divided.find((entry) => !entry.recast && samePeriod(entry.period, recast.period));
    return first === undefined ? [] : [{ first, recast }];
  });
  return (
    <ColumnsWithRoom>
      {pairs.map(({ first, recast }) => (
        <RecastPeriod
          figures={reporting.figures}
          first={first}
          key={`${periodKey(first.period)} ${recast.scheme}`}
          recast={recast}
        />
      ))}
    </ColumnsWithRoom>
  );
}

interface RecastPeriodProps {
  readonly figures: readonly Figure[];
  readonly first: Divided;
  readonly recast: Divided;
}

function RecastPeriod({ figures, first, recast }: RecastPeriodProps) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  const period = printPeriod(first.period, locale);
  return (
    <div className="mb-6 min-w-0">
      <h3 className="subsection-title">{period}</h3>
      <DataTable
        caption={t("recastPeriod", { period })}
        columns={[
          { id: "segment", header: t("segment"), namesRow: true, cell: (pair) => pair.name },
          {
            id: "first",
            header: t("firstReported"),
            kind: "number",
            cell: (pair) => <Side figure={pair.first} period={period} />,
          },
          {
            id: "recast",
            header: t("recastIn"),
            kind: "number",
            cell: (pair) => <Side figure={pair.recast} period={period} />,
          },
          {
            id: "difference",
            header: t("difference"),
            kind: "number",
            narrow: "fold",
            cell: ({ recast: after }) => {
              const sourced =
                after && computedFigure(figures, { kind: "difference", slug: after.slug });
              return sourced && <Difference sourced={sourced} />;
            },
          },
        ]}
        rowKey={(pair) => pair.name}
        rows={pairSegments(first.segments, recast.segments)}
      />
      <p className="section-caption mt-2">
        {t("firstReported")} <ReportNote figure={first.segments[0]} />
        {PUNCTUATION[locale].semicolon}
        {t("recastIn")} <ReportNote figure={recast.segments[0]} />
        {PUNCTUATION[locale].stop}
      </p>
    </div>
  );
}

function Side({
  figure,
  period,
}: {
  readonly figure: Figure | undefined;
  readonly period: string;
}) {
  const { comma } = PUNCTUATION[useLocale()];
  return (
    figure && (
      <QuantityFigure
        about={[period, figure.segment?.name].filter(Boolean).join(comma)}
        display="full"
        sourced={figure.amount}
      />
    )
  );
}

function ReportNote({ figure }: { readonly figure: Figure | undefined }) {
  const t = useTranslations("revenue");
  const locale = useLocale();
  if (figure === undefined) return null;
  const date = printPartialDate(figure.report.publishedOn, locale);
  return t("inReport", { report: reportText(figure.report, t, locale), date });
}

/** Segments of the same name side by side, those of one division only by themselves. */
function pairSegments(first: readonly Figure[], recast: readonly Figure[]): SegmentPair[] {
  const names = new Set([...first, ...recast].map(({ segment }) => segment?.name ?? ""));
  const named = (figures: readonly Figure[], name: string) =>
    figures.find(({ segment }) => segment?.name === name);
  return [...names].map((name) => ({
    name,
    first: named(first, name),
    recast: named(recast, name),
  }));
}
