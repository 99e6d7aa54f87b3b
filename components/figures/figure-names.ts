import { useLocale, useTranslations } from "next-intl";
import type { SheetReport } from "@/lib/data/editing/figure-sheet";
import { type CellKey, readCellKey } from "@/lib/domain/editing/figure-cell";
import { printPeriod } from "@/lib/domain/reporting-period";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { sentenceCase } from "@/lib/domain/sentence-case";

/** "Annual results, FY2024". */
export function useReportName(): (report: Pick<SheetReport, "kind" | "period">) => string {
  const t = useTranslations("figures");
  const kinds = useTranslations("entityForm.reportKinds");
  const locale = useLocale();
  return ({ kind, period }) =>
    t("reportName", { kind: kinds(kind), period: printPeriod(period, locale) });
}

/** What a cell is called: "Revenue, Generative AI, FY2024". */
export function useCellNames(schemes: readonly RevenueScheme[]): (key: CellKey) => string {
  const t = useTranslations("figures");
  const metrics = useTranslations("revenue.metrics");
  const locale = useLocale();
  const segments = new Map(
    schemes.flatMap(({ segments: all }) => all.map(({ slug, name }) => [slug, name] as const)),
  );
  return ({ metric, segment, period }) => {
    const words = { metric: metrics(metric), period: printPeriod(period, locale) };
    const name = segment === null ? null : (segments.get(segment) ?? segment);
    return sentenceCase(
      name === null ? t("cell", words) : t("cellOf", { ...words, segment: name }),
    );
  };
}

/** The same by the key of a cell as it is sent. */
export function useKeyNames(schemes: readonly RevenueScheme[]): (key: string) => string {
  const nameOf = useCellNames(schemes);
  return (key) => {
    const cell = readCellKey(key);
    return cell === null ? key : nameOf(cell);
  };
}
