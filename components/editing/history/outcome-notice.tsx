import { useTranslations } from "next-intl";
import { ForgetKept } from "@/components/editing/kept-input/forget-kept";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import { type SearchParams, singleParams } from "@/lib/schemas/list-query";
import { RECORD_PLACE } from "./record-place";

interface OutcomeNoticeProps {
  readonly params: SearchParams;
  readonly actorId: string;
  /** The proposal that asked for what is shown here. */
  readonly proposalId?: string | undefined;
}

/** What became of what was asked for, after the form has led on; nothing for a plain address. */
export function OutcomeNotice({ params, actorId, proposalId }: OutcomeNoticeProps) {
  // A proposal has the token of its form for its id.
  const arrived = [singleParams(params).proposed, proposalId].filter((id) => id !== undefined);
  return (
    <>
      <ForgetKept actor={actorId} arrived={arrived} form={RECORD_PLACE} />
      <Outcome params={params} />
    </>
  );
}

function Outcome({ params }: Pick<OutcomeNoticeProps, "params">) {
  const t = useTranslations("history.outcome");
  const { done, proposed, purged } = singleParams(params);
  if (proposed !== undefined) {
    return (
      <Notice announce title={t("proposed")}>
        <p>
          {t("proposedText")}{" "}
          <Link className="link" href={`/admin/proposals/${encodeURIComponent(proposed)}`}>
            {t("proposedLink")}
          </Link>
        </p>
      </Notice>
    );
  }
  if (purged !== undefined) return <Notice announce title={t("purged")} />;
  if (done === undefined) return null;
  return <Notice announce title={t(done === "nothing" ? "nothing" : "done")} />;
}
