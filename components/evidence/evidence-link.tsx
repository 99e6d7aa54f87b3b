import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EvidenceMark as Mark } from "@/lib/domain/evidence";
import { hrefInView } from "@/lib/i18n/navigation";
import { EvidenceMark } from "./mark";

interface EvidenceLinkProps {
  readonly evidence: string;
  readonly mark: Mark;
  /** The figure as it is read aloud. */
  readonly spoken: string;
  /** What the figure is, where the page around it does not say: "Sunrise, amount raised". */
  readonly about?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A figure that opens its evidence. A plain anchor, not a router link: a page holds hundreds, and
 * each router link would be sent a second time in the page's data.
 */
export function EvidenceLink(props: EvidenceLinkProps) {
  const { evidence, mark, spoken, about, className = "", children } = props;
  const locale = useLocale();
  const t = useTranslations("common.evidence");
  const label =
    mark === "single"
      ? t("figure", { figure: spoken })
      : t("marked", { figure: spoken, mark: t(`marks.${mark}`) });
  return (
    <a
      aria-label={about === undefined ? label : t("about", { about, label })}
      className={`figure ${className}`.trimEnd()}
      href={hrefInView(`/evidence/${encodeURIComponent(evidence)}`, locale)}
    >
      {children}
      <EvidenceMark mark={mark} />
    </a>
  );
}
