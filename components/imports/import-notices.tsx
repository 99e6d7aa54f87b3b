import { useLocale, useMessages, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "@/lib/data/imports/imports";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { messageAt } from "@/lib/i18n/message-at";
import { Link } from "@/lib/i18n/navigation";
import { troubleDetailsOf } from "@/lib/schemas/import-forms";

/** The public page on which entities of a kind stand. */
const STANDS_ON: Readonly<Record<EntityType, string>> = {
  Source: "/sources",
  Organization: "/organizations",
  OrganizationRelationship: "/structure",
  Person: "/people",
  Role: "/people",
  FundingRound: "/rounds",
  Investment: "/investors",
  InvestmentExit: "/timeline",
  Shareholding: "/organizations",
  SegmentScheme: "/revenue",
  RevenueSegment: "/revenue",
  FinancialReport: "/revenue",
  ReportedFigure: "/revenue",
  Product: "/products",
  ProductMilestone: "/products",
  ProductSpecification: "/products",
  MarketFigure: "/market",
  Event: "/timeline",
};

/** What became of an import, and why the last run came to nothing. */
export function ImportNotices({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations("imports");
  const { state, trouble, type, changeSetId } = detail;
  const isOver = state === "DONE" || state === "UNDONE";
  return (
    <>
      {trouble !== null && <TroubleNotice details={detail.troubleDetails} trouble={trouble} />}
      {isOver && (
        <Notice announce title={t(state === "DONE" ? "result.done" : "result.undone")}>
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            {changeSetId !== null && (
              <Link className="link" href={`/admin/changes/${changeSetId}`}>
                {t("result.change")}
              </Link>
            )}
            <Link className="link" href={STANDS_ON[type]}>
              {t("result.public")}
            </Link>
          </p>
        </Notice>
      )}
      {state === "CANCELLED" && (
        <Notice title={t("result.cancelled")}>
          <p>{t("result.cancelledText")}</p>
        </Notice>
      )}
    </>
  );
}

interface TroubleNoticeProps {
  readonly trouble: string;
  readonly details: unknown;
}

/** Entities that are named where others changed them meanwhile. */
const MOST_NAMED = 10;

function TroubleNotice({ trouble, details }: TroubleNoticeProps) {
  const t = useTranslations("imports");
  const types = useTranslations("comparison.types");
  const { errors } = useMessages();
  const { comma, colon } = PUNCTUATION[useLocale()];
  const { line, column, entities } = troubleDetailsOf(details);
  const place = [
    ...(line === undefined ? [] : [t("upload.row", { row: line })]),
    ...(column === undefined ? [] : [t("upload.column", { column })]),
  ].join(comma);
  return (
    <Notice announce title={t("trouble")} tone="warning">
      <p>
        {place !== "" && place + colon}
        {messageAt(errors, trouble) ?? errors.form.failed}
      </p>
      {entities.length > 0 && (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          {entities.slice(0, MOST_NAMED).map(({ type, id }, at) => (
            <Link className="link" href={`/admin/history/${type}/${id}`} key={id}>
              {t("changedOne", { type: types(type), number: at + 1 })}
            </Link>
          ))}
        </p>
      )}
    </Notice>
  );
}
