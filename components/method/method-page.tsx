import { useTranslations } from "next-intl";
import { PageTitle } from "@/components/ui/page-title";
import type { MethodExamples } from "@/lib/data/method-examples";
import type { GroupExamples } from "@/lib/data/method-marks";
import {
  DatesSection,
  MarksSection,
  QualifiersSection,
  ReliabilitySection,
} from "./claims-sections";
import {
  ConversionSection,
  KnownSection,
  SegmentsSection,
  TotalsSection,
} from "./figures-sections";

interface MethodPageProps {
  readonly examples: MethodExamples;
  readonly group: GroupExamples;
}

const CONTENTS = [
  "qualifiers",
  "dates",
  "totals",
  "reliability",
  "marks",
  "as-known-on",
  "segments",
  "conversion",
] as const;

/** Every convention of the ledger, each with an example from the data that opens its evidence. */
export function MethodPage({ examples, group }: MethodPageProps) {
  const t = useTranslations("method");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <nav aria-label={t("contents")} className="method-contents">
        <ul>
          {CONTENTS.map((id) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {t(`sections.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <QualifiersSection examples={examples} />
      <DatesSection examples={examples} />
      <TotalsSection examples={group} />
      <ReliabilitySection examples={examples} />
      <MarksSection examples={group} />
      <KnownSection examples={examples} />
      <SegmentsSection examples={group} />
      <ConversionSection examples={group} />
    </>
  );
}
