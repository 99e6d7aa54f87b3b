import { useTranslations } from "next-intl";
import { EVIDENCE_MARKS, type EvidenceMark as Mark } from "@/lib/domain/evidence";

/** Sign of a figure's standing. For the eye alone: the figure's own name says the same in words. */
export function EvidenceMark({ mark }: { readonly mark: Mark }) {
  const t = useTranslations("common.evidence.marks");
  if (mark === "single") return null;
  return <span aria-hidden="true" className="mark" data-mark={mark} title={t(mark)} />;
}

/** What the signs beside figures mean. */
export function EvidenceLegend() {
  const t = useTranslations("common.evidence");
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {EVIDENCE_MARKS.map((mark) => (
        <div className="contents" key={mark}>
          <dt className="text-center">
            <span className="mark mark-legend" data-mark={mark} />
          </dt>
          <dd>{mark === "single" ? t("singleLegend") : t(`marks.${mark}`)}</dd>
        </div>
      ))}
      <dt className="whitespace-nowrap text-center">{t("inferredSign")}</dt>
      <dd>{t("inferred")}</dd>
    </dl>
  );
}
