import { useLocale, useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { SecondScript } from "@/components/ui/second-script";
import type { InvestmentType } from "@/lib/domain/funding-round";
import type { Locale } from "@/lib/domain/locale";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { textLanguage } from "@/lib/domain/subject-name";
import { termIn } from "@/lib/i18n/terms";

interface Named {
  readonly investmentType: InvestmentType;
  readonly label: string | null;
}

/** A round in words: its normalised type and, where that says less, the label as announced. */
export interface RoundWords {
  readonly main: string;
  /** `main` is the source's own word, which may be in another language than the page. */
  readonly asAnnounced: boolean;
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
  if (label === null) return { main: type, asAnnounced: false, label: null, gloss: null };
  const gloss = labelGloss(label, t);
  if (investmentType !== "UNKNOWN") {
    const added = addsTo(investmentType, label) ? { label, gloss } : { label: null, gloss: null };
    return { main: type, asAnnounced: false, ...added };
  }
  const main = sentenceCase(gloss ?? label);
  const asAnnounced = main === sentenceCase(label);
  // Beside 首輪 its other script, 首轮, would only repeat it.
  const repeats = asAnnounced || textLanguage(main) === textLanguage(label);
  return { main, asAnnounced, label: repeats ? null : label, gloss: null };
}

/** "A" adds nothing to "Series A", nor "placing" to "Placing", whatever the page calls them. */
function addsTo(type: InvestmentType, label: string): boolean {
  const [known, said] = [type, label].map((words) => words.toLowerCase().replace(/[-_]/g, " "));
  return known !== said && !known?.endsWith(` ${said}`);
}

/** Labels that say what no round type says, with the key of their meaning in `rounds.gloss`. */
const GLOSSES = new Map([
  ["首轮", "firstRound"] as const,
  ["new round", "newRound"] as const,
  ["further round", "furtherRound"] as const,
  ["A and B participation", "aAndBParticipation"] as const,
  ["First round after the spin-off", "firstRoundAfterSpinOff"] as const,
]);

/** The words of a round as its link or heading shows them. */
export function RoundMain({ words: { main, asAnnounced } }: { readonly words: RoundWords }) {
  return asAnnounced ? <DataText>{main}</DataText> : main;
}

/** What a label means in the page's language and script; null where it says so itself. */
export function labelGloss(
  label: string,
  t: ReturnType<typeof useTranslations<"rounds">>,
): string | null {
  const key = [...GLOSSES].find(([term]) => term === label)?.[1];
  const gloss = key && t(`gloss.${key}`);
  return gloss && sentenceCase(gloss) !== sentenceCase(label) ? gloss : null;
}

/** The label in a reader's language, with the language it is in. */
export interface RoundLabelText {
  readonly text: string;
  readonly lang: Locale;
  readonly gloss: string | null;
}

/** As announced, or in Chinese where our English of it is known; null where it only repeats `main`. */
export function labelIn(
  locale: Locale,
  { main, label, gloss }: Pick<RoundWords, "main" | "label" | "gloss">,
): RoundLabelText | null {
  if (label === null) return null;
  const term = termIn(label, locale);
  if (term === null) return { text: label, lang: textLanguage(label) ?? "en", gloss };
  return term === main ? null : { text: term, lang: locale, gloss: null };
}

/** The label in grey and quoted, with its meaning. */
export function RoundLabel({ words }: { readonly words: RoundWords }) {
  const t = useTranslations("rounds");
  const label = labelIn(useLocale(), words);
  if (label === null) return null;
  return (
    <>
      <SecondScript lang={label.lang}>{t("name.quoted", { label: label.text })}</SecondScript>
      {label.gloss !== null && <span className="second-script"> {label.gloss}</span>}
    </>
  );
}
