import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText, subjectText } from "@/components/evidence/evidence-heading";
import { DataTable } from "@/components/ui/data-table";
import type { RejectedClaim } from "@/lib/data/disputes";
import { Link } from "@/lib/i18n/navigation";

/** Words that were refused, each with the editor's reason. */
export function RejectedList({ claims }: { readonly claims: readonly RejectedClaim[] }) {
  const t = useTranslations("disputes");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("groups.rejected.title")}
      columns={[
        {
          id: "about",
          header: t("columns.about"),
          namesRow: true,
          cell: (claim) =>
            `${subjectText(claim, locale)}: ${fieldText(claim.field, claim.metric, { evidence, revenue })}`,
        },
        {
          id: "said",
          header: t("columns.said"),
          cell: ({ evidence: id, word }) => (
            <Link className="figure figure-text" href={`/evidence/${encodeURIComponent(id)}`}>
              <span>{word.statedAs ?? <ClaimSaid said={word.said} />}</span>
            </Link>
          ),
        },
        {
          id: "by",
          header: t("columns.by"),
          narrow: "fold",
          cell: ({ word: { source } }) => (
            <Link className="link" href={`/sources/${source.slug}`}>
              {source.publisher}, {source.reliability}
            </Link>
          ),
        },
        {
          id: "reason",
          header: t("columns.reason"),
          narrow: "fold",
          cell: ({ word }) => word.note,
        },
      ]}
      rowKey={({ id }) => id}
      rows={claims}
    />
  );
}
