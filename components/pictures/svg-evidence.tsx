import type { ReactNode } from "react";
import { SILENT } from "@/components/charts/drawing/type";
import { textWidth } from "@/lib/charts/text-width";
import type { Basis, EvidenceMark } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { PictureContext } from "./picture-context";

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
  readonly context: PictureContext;
  readonly sourced: Basis;
  /** The figure as it is read aloud, with what it is a figure of. */
  readonly spoken: string;
  readonly children: ReactNode;
}

/** Part of a picture that opens its evidence. */
export function SvgEvidenceLink({ context, sourced, spoken, children }: SvgEvidenceLinkProps) {
  const { standing: t, evidenceHref } = context;
  const { evidence, mark } = sourced;
  const label =
    mark === "single"
      ? t("figure", { figure: spoken })
      : t("marked", { figure: spoken, mark: t(`marks.${mark}`) });
  return (
    <a aria-label={label} className="ch-link" href={evidenceHref(evidence)}>
      <title>{label}</title>
      {children}
    </a>
  );
}

interface SvgFigureTextProps {
  readonly mark: EvidenceMark;
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly className?: string;
  readonly weight?: 400 | 600;
}

/** A figure as it stands in a link: with the dotted line and the sign of how it stands. */
export function SvgFigureText({
  mark,
  text,
  x,
  y,
  className = "ch-label",
  weight = 400,
}: SvgFigureTextProps) {
  const width = textWidth(text, TEXT_SIZE, weight);
  return (
    <>
      <rect className="pic-target" height={22} width={width + 8} x={x - 4} y={y - 15} />
      <text className={className} x={x} y={y}>
        {text}
      </text>
      {/* A text of its own: a typeface that lacks the sign must not cost the figure its type. The
          name of the link says it in words. */}
      {SIGNS[mark] !== "" && (
        <text className="pic-sign" x={x + width} y={y - 4} {...SILENT}>
          {SIGNS[mark]}
        </text>
      )}
      <line className="ch-evidence" x1={x} x2={x + width} y1={y + 4} y2={y + 4} />
    </>
  );
}

type SvgFigureProps = Omit<SvgEvidenceLinkProps, "children"> & Omit<SvgFigureTextProps, "mark">;

/** A figure in a picture that opens its evidence. */
export function SvgFigure({ context, sourced, spoken, ...figure }: SvgFigureProps) {
  return (
    <SvgEvidenceLink context={context} sourced={sourced} spoken={spoken}>
      <SvgFigureText mark={sourced.mark} {...figure} />
    </SvgEvidenceLink>
  );
}
