import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText } from "@/components/evidence/evidence-heading";
import { SubjectText } from "@/components/evidence/subject-text";
import { DataText } from "@/components/ui/data-text";
import type { DisputedField } from "@/lib/data/disputes";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";

/** How many disputes the overview names. */
const SHOWN = 6;

/** The widest disputes: what is accepted against what else is said. */
export function DisputesList({ disputes }: { readonly disputes: readonly DisputedField[] }) {
  const t = useTranslations("overview");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const { colon, comma } = PUNCTUATION[useLocale()];
  return (
    <ul className="ledger-list">
      {disputes.slice(0, SHOWN).map((dispute) => (
        <li key={dispute.evidence}>
          <SubjectText named={dispute} />
          {colon}
          {fieldText(dispute.field, dispute.metric, { evidence, revenue })}
          {comma}
          <Link
            className="figure figure-text"
            href={`/evidence/${encodeURIComponent(dispute.evidence)}`}
          >
            <span>
              <ClaimSaid said={dispute.accepted.said} />
            </span>
          </Link>{" "}
          <span className="text-soft">
            (
            {dispute.against.map(({ said, source }, at) => (
              <span key={source.slug}>
                {at > 0 && comma}
                <DataText>{source.publisher}</DataText>
                {colon}
                <ClaimSaid said={said} />
              </span>
            ))}
            )
          </span>
        </li>
      ))}
      {disputes.length > SHOWN && (
        <li>
          <Link className="link" href="/disputes">
            {t("moreDisputes", { count: disputes.length - SHOWN })}
          </Link>
        </li>
      )}
    </ul>
  );
}
