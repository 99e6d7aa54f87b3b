import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText } from "@/components/evidence/evidence-heading";
import { SubjectText } from "@/components/evidence/subject-text";
import { DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import type { RejectedClaim } from "@/lib/data/disputes";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";

/** Words that were refused, each with the editor's reason. */
export function RejectedList({ claims }: { readonly claims: readonly RejectedClaim[] }) {
  const t = useTranslations("disputes");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const { colon, comma } = PUNCTUATION[useLocale()];
  return (
    <DataTable
      caption={t("groups.rejected.title")}
      columns={[
        {
          id: "about",
          header: t("columns.about"),
          namesRow: true,
          cell: (claim) => (
            <>
              <SubjectText named={claim} />
              {colon}
              {fieldText(claim.field, claim.metric, { evidence, revenue })}
            </>
          ),
        },
        {
          id: "said",
          header: t("columns.said"),
          cell: ({ evidence: id, word }) => (
            <Link className="figure figure-text" href={`/evidence/${encodeURIComponent(id)}`}>
              <span>
                {word.statedAs === null ? (
                  <ClaimSaid said={word.said} />
                ) : (
                  <DataText>{word.statedAs}</DataText>
                )}
              </span>
            </Link>
          ),
        },
        {
          id: "by",
          header: t("columns.by"),
          narrow: "fold",
          cell: ({ word: { source } }) => (
            <Link className="link" href={`/sources/${source.slug}`}>
              <DataText>{source.publisher}</DataText>
              {comma}
              {source.reliability}
            </Link>
          ),
        },
        {
          id: "reason",
          header: t("columns.reason"),
          narrow: "fold",
          cell: ({ word }) => word.note && <DataText>{word.note}</DataText>,
        },
      ]}
      rowKey={({ id }) => id}
      rows={claims}
    />
  );
}
