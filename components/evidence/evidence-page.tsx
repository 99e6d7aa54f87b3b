import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { Evidence } from "@/lib/data/evidence";
import { printEvidenceId } from "@/lib/domain/evidence";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";
import { ClaimCard } from "./claim-card";
import { ConversionSection } from "./conversion-section";
import { fieldText } from "./evidence-heading";
import { JsonLink } from "./json-link";
import { EvidenceMark } from "./mark";
import { SubjectText } from "./subject-text";

/** What one field rests on: the accepted word, the others, and how they stand to each other. */
export function EvidencePage({ evidence }: { readonly evidence: Evidence }) {
  const t = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const common = useTranslations("common.evidence.marks");
  const locale = useLocale();
  const { key, subject, accepted, others, mark } = evidence;
  const { colon } = PUNCTUATION[locale];
  const field = fieldText(key.field, subject.metric, { evidence: t, revenue });
  return (
    <>
      <PageTitle
        above={
          subject.path && (
            <Link className="link" href={subject.path}>
              {t.rich("back", { subject: () => <SubjectText named={subject} /> })}
            </Link>
          )
        }
        lede={t("lede")}
      >
        <SubjectText named={subject} />
        {colon}
        {field}
      </PageTitle>
      <p className="mb-6">
        {t("standing")}
        {colon}
        {common(mark)} <EvidenceMark mark={mark} />
        {subject.derivation && (
          <>
            <br />
            {t("derivation")}
            {colon}
            <span className="tabular-nums">
              <DataText>{subject.derivation}</DataText>
            </span>
          </>
        )}
      </p>
      <Section id="accepted" rule title={t("accepted")}>
        {accepted === null ? <p>{t("noneAccepted")}</p> : <ClaimCard claim={accepted} />}
      </Section>
      {evidence.shown && <ConversionSection shown={evidence.shown} />}
      <Section id="others" rule title={t("others")}>
        {others.length === 0 ? (
          <p className="text-soft">{t("noOthers")}</p>
        ) : (
          others.map((claim) => <ClaimCard claim={claim} key={claim.id} />)
        )}
      </Section>
      <JsonLink id={printEvidenceId(key)} />
    </>
  );
}
