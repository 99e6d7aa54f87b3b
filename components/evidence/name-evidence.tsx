import { useLocale, useTranslations } from "next-intl";
import type { Basis } from "@/lib/domain/evidence";
import { hrefInView } from "@/lib/i18n/navigation";

/** Keeps the mark on the line of the name before it. */
const JOINED = "\u2060";

interface NameEvidenceProps {
  readonly basis: Basis;
  /** The name before it, as it is read aloud. */
  readonly name: string;
}

/**
 * The mark behind a name, on its stretch of the dotted line. The name itself leads to its own page,
 * as readers expect of a name; the mark opens what it rests on in this place: that it was named so,
 * or that it took part.
 */
export function NameEvidence({ basis: { evidence, mark }, name }: NameEvidenceProps) {
  const t = useTranslations("common.evidence");
  return (
    <>
      {JOINED}
      <a
        aria-label={t("marked", { figure: name, mark: t(`marks.${mark}`) })}
        className="name-evidence"
        href={hrefInView(`/evidence/${encodeURIComponent(evidence)}`, useLocale())}
        title={t(`marks.${mark}`)}
      >
        {JOINED}
        <span aria-hidden="true" className="mark" data-mark={mark} />
      </a>
    </>
  );
}
