import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PageEdges } from "@/lib/data/keyed-page";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import { type ListAddress, listHref } from "./list-address";
import { PageStep } from "./page-step";

interface PageStepsProps {
  readonly address: ListAddress;
  readonly edges: PageEdges;
  /** Rows on this page. */
  readonly shown: number;
  readonly total: BoundedCount;
  /** The rows themselves: that they are others than were asked for is said above them. */
  readonly children?: ReactNode;
}

/**
 * The rows of a page, how many these are of how many, and links to the pages around, the first and the last. Which rows these
 * are is only said of the first page: further on nobody has counted those before.
 */
export function PageSteps({ address, edges, shown, total, children }: PageStepsProps) {
  const t = useTranslations("common.pagination");
  const { before, after, isAstray } = edges;
  const isFirst = before === null;
  const isOnly = isFirst && after === null;
  const count = { total: total.count, isMore: String(total.isMore) };
  return (
    <>
      {isAstray && <Notice>{t("astray")}</Notice>}
      {children}
      <div className="pagination">
        <p role="status">
          {isFirst
            ? t("range", { from: Math.min(1, shown), to: shown, ...count })
            : t("within", { shown, ...count })}
        </p>
        {!isOnly && (
          <nav aria-label={t("label")}>
            <ul>
              <PageStep href={isFirst ? null : listHref(address, {})}>{t("first")}</PageStep>
              <PageStep href={before && listHref(address, { before })} rel="prev">
                {t("previous")}
              </PageStep>
              <PageStep href={after && listHref(address, { after })} rel="next">
                {t("next")}
              </PageStep>
              <PageStep href={after && listHref(address, { page: "last" })}>{t("last")}</PageStep>
            </ul>
          </nav>
        )}
      </div>
    </>
  );
}
