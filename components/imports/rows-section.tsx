import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { FormAction } from "@/lib/actions/form-state";
import type { ImportDetail } from "@/lib/data/imports/imports";
import type { ImportRowPage } from "@/lib/data/imports/rows";
import { IMPORT_VERDICTS, type ImportVerdict } from "@/lib/domain/import/import-state";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { ImportRowsQuery } from "@/lib/schemas/import";
import { printQuery } from "@/lib/schemas/list-query";
import { importHref } from "./import-address";
import { LEAVE_OUT, RowsTable, TAKE_IN } from "./rows-table";
import { StepForm } from "./step-form";

interface RowsSectionProps {
  readonly detail: ImportDetail;
  readonly query: ImportRowsQuery;
  readonly page: ImportRowPage;
  readonly present: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly choose: FormAction;
}

/** What the dry run said of every row, by verdict, a page at a time. */
export function RowsSection({ detail, query, page, present, choose }: RowsSectionProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { id, version, type, state, counts, may } = detail;
  const isOver = state !== "CHECKED" && state !== "HANDED_IN";
  const mayChoose = may.prepare && state === "CHECKED";
  const { verdict } = query;
  const shown = printQuery({ verdict, after: query.after > 0 ? query.after : null });
  const file = getPathname({ href: `/admin/imports/${id}/errors`, locale });
  return (
    <Section
      actions={
        counts.ERROR > 0 && (
          <a className="link" download href={file}>
            {t("rows.errors")}
          </a>
        )
      }
      caption={t(isOver ? "rows.captionDone" : "rows.caption")}
      id="rows"
      rule
      title={t("rows.title")}
    >
      <VerdictSwitch detail={detail} verdict={verdict} />
      {!isOver && (
        <p className="text-sm mb-3" role="status">
          {t("rows.planned", { count: detail.plannedCount, excluded: detail.excludedCount })}
        </p>
      )}
      {page.rows.length === 0 ? (
        <EmptyState title={t("rows.none")} />
      ) : (
        <RowsTable
          isOver={isOver}
          mayChoose={mayChoose}
          present={present}
          rows={page.rows}
          type={type}
        />
      )}
      {mayChoose && (
        <div className="choose-forms">
          <StepForm
            action={choose}
            hidden={{ id, version, shown, excluded: "on" }}
            id={LEAVE_OUT}
            refusedTitle={t("rows.refused")}
          >
            {verdict !== null && <AllButton name="leaveAllOut" verdict={verdict} />}
          </StepForm>
          <StepForm
            action={choose}
            hidden={{ id, version, shown }}
            id={TAKE_IN}
            refusedTitle={t("rows.refused")}
          >
            {verdict !== null && verdict !== "ERROR" && (
              <AllButton name="takeAllIn" verdict={verdict} />
            )}
          </StepForm>
        </div>
      )}
      {(query.after > 0 || page.next !== null) && (
        <nav aria-label={t("rows.pages")} className="state-actions mt-4 flex gap-3">
          {query.after > 0 && (
            <ButtonLink href={`${importHref(id, { verdict })}#rows`}>{t("rows.first")}</ButtonLink>
          )}
          {page.next !== null && (
            <ButtonLink href={`${importHref(id, { verdict, after: page.next })}#rows`} rel="next">
              {t("rows.next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </Section>
  );
}

interface AllButtonProps {
  readonly name: "leaveAllOut" | "takeAllIn";
  readonly verdict: ImportVerdict;
}

function AllButton({ name, verdict }: AllButtonProps) {
  const t = useTranslations("imports");
  return (
    <Button name="verdict" type="submit" value={verdict}>
      {t(`rows.${name}`, { verdict: t(`verdicts.${verdict}`) })}
    </Button>
  );
}

interface VerdictSwitchProps {
  readonly detail: ImportDetail;
  readonly verdict: ImportVerdict | null;
}

/** How many rows would do what; each count leads to its rows. */
function VerdictSwitch({ detail, verdict }: VerdictSwitchProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { id, counts, rowCount } = detail;
  const entries = [
    { of: null, label: t("rows.all"), count: rowCount },
    ...IMPORT_VERDICTS.map((one) => ({
      ...{ of: one, label: t(`verdicts.${one}`), count: counts[one] },
    })),
  ];
  return (
    <nav aria-label={t("rows.filter")} className="switch">
      {entries.map(({ of, label, count }) => (
        <Link
          aria-current={of === verdict ? "true" : undefined}
          href={`${importHref(id, { verdict: of })}#rows`}
          key={of ?? "all"}
          scroll={false}
        >
          {label} ({count.toLocaleString(locale)})
        </Link>
      ))}
    </nav>
  );
}
