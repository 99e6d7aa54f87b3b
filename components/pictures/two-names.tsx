import { textWidth } from "@/lib/charts/text-width";
import type { Locale } from "@/lib/domain/locale";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import { TEXT_SIZE } from "./svg-evidence";

interface TwoNamesProps {
  readonly subject: SubjectName;
  readonly locale: Locale;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
}

/** Between the name and the one in another script. */
const GAP = 6;

/** A name with that in the other script behind it, each a text of its own, in its own type. */
export function TwoNames({ subject, locale, x, y }: TwoNamesProps) {
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, subject);
  return (
    <>
      <text className="pic-name" lang={mainLanguage} x={x} y={y}>
        {main}
      </text>
      {second !== null && (
        <text
          className="pic-second"
          lang={secondLanguage ?? undefined}
          x={x + textWidth(main, TEXT_SIZE, 600) + GAP}
          y={y}
        >
          {second}
        </text>
      )}
    </>
  );
}
