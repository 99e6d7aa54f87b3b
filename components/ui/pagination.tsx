import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { PAGE_SIZE } from "@/lib/schemas/list-query";
import { type ListAddress, listHref } from "./list-address";
import { PageStep } from "./page-step";
import { pageWindow } from "./page-window";

interface PaginationProps {
  readonly address: ListAddress;
  readonly page: number;
  readonly total: number;
  readonly pageSize?: number | undefined;
}

/** "1–25 of 31" and links to the other pages; only the count where there is one page. */
export function Pagination({ address, page, total, pageSize = PAGE_SIZE }: PaginationProps) {
  const t = useTranslations("common.pagination");
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(page, pageCount);
  const from = total === 0 ? 0 : (current - 1) * pageSize + 1;
  const to = Math.min(current * pageSize, total);
  const hrefOf = (target: number) => listHref(address, { page: target === 1 ? null : target });
  return (
    <div className="pagination">
      <p role="status">{t("range", { from, to, total, isMore: "false" })}</p>
      {pageCount > 1 && (
        <nav aria-label={t("label")}>
          <ul>
            <PageStep href={current > 1 ? hrefOf(current - 1) : null} rel="prev">
              {t("previous")}
            </PageStep>
            {pageWindow(current, pageCount).map((step, at, steps) =>
              step === "gap" ? (
                <li aria-hidden="true" key={`gap-${steps[at - 1]}`}>
                  …
                </li>
              ) : (
                <li key={step}>
                  <Link
                    aria-current={step === current ? "page" : undefined}
                    aria-label={t("page", { page: step })}
                    href={hrefOf(step)}
                  >
                    {step}
                  </Link>
                </li>
              ),
            )}
            <PageStep href={current < pageCount ? hrefOf(current + 1) : null} rel="next">
              {t("next")}
            </PageStep>
          </ul>
        </nav>
      )}
    </div>
  );
}
