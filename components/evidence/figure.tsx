import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { useConversionText } from "./conversion-text";
import { EvidenceLink } from "./evidence-link";
import { breakable, DateText, type QuantityStyle, QuantityText } from "./value-text";

interface FigureProps<Value> {
  readonly sourced: Sourced<Value>;
  /** What the figure is, where the page around it does not say: "Sunrise, amount raised". */
  readonly about?: string | undefined;
}

/** A quantity that opens its evidence: "nearly CNY 1bn". */
export function QuantityFigure({
  sourced: { value, evidence, mark, conversion },
  about,
  display = "compact",
  signed,
}: FigureProps<Quantity> & QuantityStyle) {
  // A converted amount is only about right: digits beyond three would promise more.
  const style = conversion?.rates.length ? "compact" : display;
  const spoken = printQuantity(
    value,
    useLocale(),
    style,
    signed === undefined ? "negative" : "always",
  );
  const note = useConversionText()(conversion);
  return (
    <EvidenceLink
      about={about}
      evidence={evidence}
      mark={mark}
      spoken={note === null ? spoken : note.spoken(spoken)}
    >
      {note === null ? (
        <QuantityText display={display} quantity={value} signed={signed} />
      ) : (
        <span className="quantity" title={note.title}>
          <span aria-hidden="true">{note.sign}</span>
          {breakable(spoken)}
          {note.beside !== null && <span className="unconverted"> {note.beside}</span>}
        </span>
      )}
    </EvidenceLink>
  );
}

/** A date that opens its evidence: "July 2025". */
export function DateFigure({
  sourced: { value, evidence, mark },
  about,
}: FigureProps<PartialDate>) {
  const t = useTranslations("common.evidence");
  const printed = printPartialDate(value, useLocale());
  const spoken = value.inferred ? t("inferredDate", { date: printed }) : printed;
  return (
    <EvidenceLink about={about} evidence={evidence} mark={mark} spoken={spoken}>
      <DateText date={value} />
    </EvidenceLink>
  );
}

/** A statement in words that opens its evidence; `lang` where it is not in the page's language. */
export function TextFigure({
  sourced: { value, evidence, mark },
  about,
  lang,
  title,
}: FigureProps<string> & {
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
}) {
  return (
    <EvidenceLink
      about={about}
      className="figure-text"
      evidence={evidence}
      mark={mark}
      spoken={value}
    >
      <span title={title}>
        <DataText lang={lang}>{breakable(value)}</DataText>
      </span>
    </EvidenceLink>
  );
}

interface BasedTextProps {
  readonly basis: Basis | null;
  readonly about?: string | undefined;
  /** The same with every digit, for who points at it. */
  readonly exact?: string | null | undefined;
  readonly children: string;
}

/** A text that was printed from computed values and opens how they were computed, if there is a basis. */
export function BasedText({ basis, about, exact, children }: BasedTextProps) {
  const lang = useLocale();
  const digits = exact === null || exact === children ? undefined : exact;
  if (basis === null)
    return digits === undefined ? children : <span title={digits}>{children}</span>;
  return (
    <TextFigure about={about} lang={lang} sourced={{ ...basis, value: children }} title={digits} />
  );
}
