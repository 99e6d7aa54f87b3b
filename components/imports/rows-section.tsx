import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { FormAction } from "@/lib/actions/form-state";
import type { ImportDetail } from "@/lib/data/imports/imports";
import type { ImportRowPage } from "@/lib/data/imports/rows";
import { addressIn } from "@/lib/i18n/address";
import { Link } from "@/lib/i18n/navigation";
import { type ImportRowsQuery, ROW_FILTERS, type RowFilter } from "@/lib/schemas/import";
import { printQuery } from "@/lib/schemas/list-query";
import { importHref } from "./import-address";
import { ReasonFields } from "./reason-fields";
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
  const { only } = query;
  const isDoubtful = page.rows.some(({ doubts, excluded }) => doubts.length > 0 && excluded);
  const shown = printQuery({ only, after: query.after > 0 ? query.after : null });
  const file = addressIn(locale, `/admin/imports/${id}/errors`);
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
      <RowSwitch detail={detail} only={only} />
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
            {only !== null && <AllButton name="leaveAllOut" only={only} />}
          </StepForm>
          <StepForm
            action={choose}
            hidden={{ id, version, shown }}
            id={TAKE_IN}
            refusedTitle={t("rows.refused")}
          >
            {isDoubtful && <ReasonFields />}
            {only !== null && only !== "ERROR" && <AllButton name="takeAllIn" only={only} />}
          </StepForm>
        </div>
      )}
      {(query.after > 0 || page.next !== null) && (
        <nav aria-label={t("rows.pages")} className="state-actions mt-4 flex gap-3">
          {query.after > 0 && (
            <ButtonLink href={`${importHref(id, { only })}#rows`}>{t("rows.first")}</ButtonLink>
          )}
          {page.next !== null && (
            <ButtonLink href={`${importHref(id, { only, after: page.next })}#rows`} rel="next">
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
  readonly only: RowFilter;
}

function AllButton({ name, only }: AllButtonProps) {
  const t = useTranslations("imports");
  return (
    <Button name="all" type="submit" value={only}>
      {t(`rows.${name}`, { kind: t(`verdicts.${only}`) })}
    </Button>
  );
}

interface RowSwitchProps {
  readonly detail: ImportDetail;
  readonly only: RowFilter | null;
}

/** How many rows would do what, and are doubtful; each count leads to its rows. */
function RowSwitch({ detail, only }: RowSwitchProps) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { id, counts, rowCount, doubtfulCount } = detail;
  const entries = [
    { of: null, label: t("rows.all"), count: rowCount },
    ...ROW_FILTERS.map((one) => ({
      ...{ of: one, label: t(`verdicts.${one}`) },
      count: one === "DOUBTFUL" ? doubtfulCount : counts[one],
    })),
  ];
  return (
    <nav aria-label={t("rows.filter")} className="switch">
      {entries.map(({ of, label, count }) => (
        <Link
          aria-current={of === only ? "true" : undefined}
          href={`${importHref(id, { only: of })}#rows`}
          key={of ?? "all"}
          scroll={false}
        >
          {label} ({count.toLocaleString(locale)})
        </Link>
      ))}
    </nav>
  );
}
