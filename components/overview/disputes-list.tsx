import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText, subjectText } from "@/components/evidence/evidence-heading";
import type { DisputedField } from "@/lib/data/disputes";
import { Link } from "@/lib/i18n/navigation";

/** How many disputes the overview names. */
const SHOWN = 6;

/** The widest disputes: what is accepted against what else is said. */
export function DisputesList({ disputes }: { readonly disputes: readonly DisputedField[] }) {
  const t = useTranslations("overview");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  return (
    <ul className="ledger-list">
      {disputes.slice(0, SHOWN).map((dispute) => (
        <li key={dispute.evidence}>
          {subjectText(dispute, locale)}:{" "}
          {fieldText(dispute.field, dispute.metric, { evidence, revenue })},{" "}
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
                {at > 0 && ", "}
                {source.publisher}: <ClaimSaid said={said} />
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
