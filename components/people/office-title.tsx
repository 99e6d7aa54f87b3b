import { useLocale } from "next-intl";
import { TextFigure } from "@/components/evidence/figure";
import type { Sourced } from "@/lib/domain/evidence";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";

interface OfficeTitleProps {
  /** Who holds it, for what is read aloud. */
  readonly holder: string;
  readonly title: Sourced<SubjectName>;
}

/** An office in the reader's language, which opens its evidence. */
export function OfficeTitle({ holder, title: { value, evidence, mark } }: OfficeTitleProps) {
  const { main, mainLanguage } = nameIn(useLocale(), value);
  return (
    <TextFigure about={holder} lang={mainLanguage} sourced={{ value: main, evidence, mark }} />
  );
}
