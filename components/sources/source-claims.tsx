import { useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText } from "@/components/evidence/evidence-heading";
import { SubjectText } from "@/components/evidence/subject-text";
import { DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { SourceClaim } from "@/lib/data/source-detail";
import { Link } from "@/lib/i18n/navigation";

/** All that a source says, each line opening the evidence of its field. */
export function SourceClaims({ claims }: { readonly claims: readonly SourceClaim[] }) {
  const t = useTranslations("sources");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  return (
    <DataTable
      caption={t("restsOn")}
      columns={[
        {
          id: "subject",
          header: t("claimColumns.subject"),
          namesRow: true,
          cell: (claim) => <SubjectText named={claim} />,
        },
        {
          id: "field",
          header: t("claimColumns.field"),
          narrow: "fold",
          cell: (claim) => fieldText(claim.field, claim.metric, { evidence, revenue }),
        },
        {
          id: "said",
          header: t("claimColumns.said"),
          cell: (claim) => (
            <Link
              className="figure figure-text"
              href={`/evidence/${encodeURIComponent(claim.evidence)}`}
            >
              <span>
                <ClaimSaid said={claim.said} />
              </span>
            </Link>
          ),
        },
        {
          id: "statedAs",
          header: t("claimColumns.statedAs"),
          narrow: "fold",
          cell: (claim) => claim.statedAs && <DataText>{claim.statedAs}</DataText>,
        },
        {
          id: "status",
          header: t("claimColumns.status"),
          narrow: "fold",
          cell: (claim) => <Tag>{evidence(`statuses.${claim.status}`)}</Tag>,
        },
      ]}
      rowKey={(claim) => claim.id}
      rows={claims}
    />
  );
}
