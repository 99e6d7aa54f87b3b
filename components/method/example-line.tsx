import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText, subjectText } from "@/components/evidence/evidence-heading";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { saidText } from "@/components/evidence/said-text";
import { SubjectText } from "@/components/evidence/subject-text";
import type { Example } from "@/lib/data/method-examples";
import { PUNCTUATION } from "@/lib/domain/punctuation";

type Shown = Omit<Example, "statedAs" | "publisher">;

/** What an example is about: "Sunrise, 首轮: amount raised". */
export function ExampleSubject({ example }: { readonly example: Shown }) {
  return (
    <>
      <SubjectText named={example} />
      {PUNCTUATION[useLocale()].colon}
      {useFieldText(example)}
    </>
  );
}

/** The example's value, which opens its evidence. */
export function ExampleValue({ example }: { readonly example: Shown }) {
  const locale = useLocale();
  const about = `${subjectText(example, locale)}${PUNCTUATION[locale].colon}${useFieldText(example)}`;
  const { value, evidence, mark } = example.said;
  return (
    <EvidenceLink
      about={about}
      className={value.form === "text" ? "figure-text" : undefined}
      evidence={evidence}
      mark={mark}
      spoken={saidText(value, locale)}
    >
      <span>
        <ClaimSaid said={value} />
      </span>
    </EvidenceLink>
  );
}

function useFieldText({ field, metric }: Shown): string {
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  return fieldText(field, metric, { evidence, revenue });
}
