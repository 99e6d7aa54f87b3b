import { useTranslations } from "next-intl";
import { EvidenceMark } from "@/components/evidence/mark";
import { Section } from "@/components/ui/section";
import type { MethodExamples } from "@/lib/data/method-examples";
import type { GroupExamples } from "@/lib/data/method-marks";
import { RELIABILITIES } from "@/lib/domain/claim";
import { EVIDENCE_MARKS } from "@/lib/domain/evidence";
import { DATE_PRECISIONS } from "@/lib/domain/partial-date";
import { APPROXIMATELY_TOLERANCE, NEARLY_SHORTFALL, QUALIFIERS } from "@/lib/domain/qualifier";
import { ConventionTable } from "./convention-table";

/** What each hedge allows the true value to be. */
export function QualifiersSection({ examples }: { readonly examples: MethodExamples }) {
  const t = useTranslations("method");
  const limits = {
    nearly: Number(NEARLY_SHORTFALL),
    about: Number(APPROXIMATELY_TOLERANCE),
  };
  return (
    <Section caption={t("qualifiers.caption")} id="qualifiers" rule title={t("qualifiers.title")}>
      <ConventionTable
        caption={t("qualifiers.title")}
        conventions={QUALIFIERS.map((qualifier) => ({
          key: qualifier,
          name: t(`qualifiers.names.${qualifier}`),
          rule: t(`qualifiers.rules.${qualifier}`, limits),
          example: examples.byQualifier.get(qualifier) ?? null,
        }))}
        meaning
      />
    </Section>
  );
}

/** A date stands for every day of its span. */
export function DatesSection({ examples }: { readonly examples: MethodExamples }) {
  const t = useTranslations("method");
  return (
    <Section caption={t("dates.caption")} id="dates" rule title={t("dates.title")}>
      <ConventionTable
        caption={t("dates.title")}
        conventions={[
          ...DATE_PRECISIONS.map((precision) => ({
            key: precision as string,
            name: t(`dates.names.${precision}`),
            rule: t(`dates.rules.${precision}`),
            example: examples.byPrecision.get(precision) ?? null,
          })),
          {
            key: "inferred",
            name: t("dates.names.inferred"),
            rule: t("dates.rules.inferred"),
            example: examples.inferred,
          },
        ]}
        meaning
      />
    </Section>
  );
}

/** Whom we believe first. */
export function ReliabilitySection({ examples }: { readonly examples: MethodExamples }) {
  const t = useTranslations("method");
  return (
    <Section
      caption={t("reliability.caption")}
      id="reliability"
      rule
      title={t("reliability.title")}
    >
      <ConventionTable
        caption={t("reliability.title")}
        conventions={RELIABILITIES.map((letter) => ({
          key: letter,
          name: letter,
          rule: t(`reliability.rules.${letter}`),
          example: examples.byReliability.get(letter) ?? null,
        }))}
      />
    </Section>
  );
}

/** The sign beside a figure. */
export function MarksSection({ examples }: { readonly examples: GroupExamples }) {
  const t = useTranslations("method");
  const marks = useTranslations("common.evidence.marks");
  return (
    <Section caption={t("marks.caption")} id="marks" rule title={t("marks.title")}>
      <ConventionTable
        caption={t("marks.title")}
        conventions={EVIDENCE_MARKS.map((mark) => ({
          key: mark,
          name: (
            <>
              {marks(mark)} <EvidenceMark mark={mark} />
            </>
          ),
          rule: t(`marks.rules.${mark}`),
          example: examples.byMark.get(mark) ?? null,
        }))}
      />
    </Section>
  );
}
