import { useTranslations } from "next-intl";
import { SecondScript } from "@/components/ui/second-script";
import type { InvestmentType } from "@/lib/domain/funding-round";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { languageByScript } from "@/lib/domain/subject-name";

interface Named {
  readonly investmentType: InvestmentType;
  readonly label: string | null;
}

/** A round in words: its normalised type and, where that says less, the label as announced. */
export interface RoundWords {
  readonly main: string;
  /** The label beside the type, where it adds something. */
  readonly label: string | null;
  /** What that label means, where it is in another language and nothing else says it. */
  readonly gloss: string | null;
}

/** Words for a round: `t` is that of `rounds`. */
export function roundWords(
  { investmentType, label }: Named,
  t: ReturnType<typeof useTranslations<"rounds">>,
): RoundWords {
  const type = t(`type.${investmentType}`);
  if (label === null) return { main: type, label: null, gloss: null };
  const gloss = labelGloss(label, t);
  if (investmentType !== "UNKNOWN") {
    return addsTo(type, label)
      ? { main: type, label, gloss }
      : { main: type, label: null, gloss: null };
  }
  const main = sentenceCase(gloss ?? label);
  return { main, label: main === sentenceCase(label) ? null : label, gloss: null };
}

/** "A" adds nothing to "Series A", nor "placing" to "Placing". */
function addsTo(type: string, label: string): boolean {
  const [known, said] = [type.toLowerCase(), label.toLowerCase()];
  return known !== said && !known.endsWith(` ${said}`);
}

/** Labels that say what no round type says, with the key of their meaning in `rounds.gloss`. */
const GLOSSES = new Map([["首轮", "firstRound"] as const]);

/** What a label in another language means; null where that is plain, or the type says it. */
export function labelGloss(
  label: string,
  t: ReturnType<typeof useTranslations<"rounds">>,
): string | null {
  const known = [...GLOSSES].find(([term]) => term === label);
  return known === undefined ? null : t(`gloss.${known[1]}`);
}

/** The label as announced, in grey and quoted, with its meaning. */
export function RoundLabel({ words: { label, gloss } }: { readonly words: RoundWords }) {
  const t = useTranslations("rounds");
  if (label === null) return null;
  const lang = languageByScript(label) ?? "en";
  return (
    <>
      <SecondScript lang={lang}>{t("name.quoted", { label })}</SecondScript>
      {gloss !== null && <span className="second-script"> {gloss}</span>}
    </>
  );
}
