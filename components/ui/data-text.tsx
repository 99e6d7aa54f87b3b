import { useLocale } from "next-intl";
import { nameIn, type SubjectName, textLanguage } from "@/lib/domain/subject-name";

interface DataTextProps {
  /** Words in one language, or a text in each that has it. */
  readonly children: string | SubjectName;
  /** Where it is known; else the script of the text tells. */
  readonly lang?: string | null | undefined;
}

/** Words of the data, in the page's language where they have it; else they say which one they are in. */
export function DataText({ children, lang }: DataTextProps) {
  const locale = useLocale();
  const { text, language } = wordsIn(children, locale, lang);
  if (language === undefined || language === locale) return text;
  return <span lang={language}>{text}</span>;
}

function wordsIn(
  words: string | SubjectName,
  locale: ReturnType<typeof useLocale>,
  lang: string | null | undefined,
) {
  if (typeof words === "string") return { text: words, language: lang ?? textLanguage(words) };
  const { main, mainLanguage } = nameIn(locale, words);
  return { text: main, language: mainLanguage };
}
