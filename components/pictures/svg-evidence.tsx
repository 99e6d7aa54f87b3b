import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { textWidth } from "@/lib/charts/text-width";
import type { Basis, EvidenceMark } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { hrefInView } from "@/lib/i18n/navigation";

/** Pixels; pictures.css sets the same. */
export const TEXT_SIZE = 12.5;

/** Signs of a figure's standing, as evidence.css has them. */
const SIGNS: Readonly<Record<EvidenceMark, string>> = {
  single: "",
  several: "‖",
  disputed: "†",
  derived: "*",
  company: "§",
  planned: "°",
};

/** A date as it is printed in a picture: an inferred one in brackets. */
export function dateWords(date: PartialDate, locale: Locale): string {
  const printed = printPartialDate(date, locale);
  return date.inferred ? `[${printed}]` : printed;
}

interface SvgEvidenceLinkProps {
  readonly sourced: Basis;
  /** The figure as it is read aloud, with what it is a figure of. */
  readonly spoken: string;
  readonly children: ReactNode;
}

/** Part of a picture that opens its evidence. */
export function SvgEvidenceLink({ sourced, spoken, children }: SvgEvidenceLinkProps) {
  const t = useTranslations("common.evidence");
  const { evidence, mark } = sourced;
  const label =
    mark === "single"
      ? t("figure", { figure: spoken })
      : t("marked", { figure: spoken, mark: t(`marks.${mark}`) });
  return (
    <a
      aria-label={label}
      className="ch-link"
      href={hrefInView(`/evidence/${encodeURIComponent(evidence)}`, useLocale())}
    >
      <title>{label}</title>
      {children}
    </a>
  );
}

interface SvgFigureProps extends Omit<SvgEvidenceLinkProps, "children"> {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly className?: string;
  readonly weight?: 400 | 600;
}

/** A figure in a picture, with the dotted line and the sign of how it stands. */
export function SvgFigure({
  text,
  x,
  y,
  anchor = "start",
  className = "ch-label",
  weight = 400,
  ...link
}: SvgFigureProps) {
  const width = textWidth(text, TEXT_SIZE, weight);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return (
    <SvgEvidenceLink {...link}>
      <rect className="pic-target" height={22} width={width + 8} x={left - 4} y={y - 15} />
      <text className={className} x={left} y={y}>
        {text}
        <tspan className="pic-sign" dy="-4">
          {SIGNS[link.sourced.mark]}
        </tspan>
      </text>
      <line className="ch-evidence" x1={left} x2={left + width} y1={y + 4} y2={y + 4} />
    </SvgEvidenceLink>
  );
}
