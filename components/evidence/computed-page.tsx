import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { PageTitle } from "@/components/ui/page-title";
import type { ComputedEvidence } from "@/lib/data/evidence-computed";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";
import { printQuery } from "@/lib/schemas/list-query";
import { ComputedInputs } from "./computed-inputs";
import { ComputedRounds } from "./computed-rounds";
import { computedTitle } from "./computed-text";
import { JsonLink } from "./json-link";
import { EvidenceMark } from "./mark";

interface ComputedPageProps {
  readonly evidence: ComputedEvidence;
  readonly id: string;
}

/** A figure that no source prints: how it was computed, and each input, which opens its evidence. */
export function ComputedPage({ evidence, id }: ComputedPageProps) {
  const t = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const rounds = useTranslations("rounds");
  const marks = useTranslations("common.evidence.marks");
  const locale = useLocale();
  const back = useWayBack(evidence);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href={back.href}>
            {back.text}
          </Link>
        }
        lede={t("computed.lede")}
      >
        {computedTitle(evidence, locale, { evidence: t, revenue, rounds })}
      </PageTitle>
      <p className="mb-6">
        {t("standing")}
        {PUNCTUATION[locale].colon}
        {marks("derived")} <EvidenceMark mark="derived" />
      </p>
      {evidence.form === "figures" ? (
        <ComputedInputs evidence={evidence} />
      ) : (
        <ComputedRounds evidence={evidence} />
      )}
      <JsonLink id={id} />
    </>
  );
}

/** To the page on which the figure stands. */
function useWayBack(evidence: ComputedEvidence) {
  const t = useTranslations("evidence");
  if (evidence.form === "figures") return { href: "/revenue", text: t("computed.toRevenue") };
  const { filter, organization } = evidence;
  if (filter !== null || organization === null) {
    const query = filter === null ? "" : printQuery({ ...filter });
    return { href: `/rounds${query}`, text: t("computed.toRounds") };
  }
  return {
    href: `/organizations/${organization.slug}`,
    text: t.rich("back", {
      subject: () => <DataText>{organization}</DataText>,
    }),
  };
}
