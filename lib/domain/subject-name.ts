import type { Locale } from "./locale.ts";

/** A name, or another text of the data, in each language that has one; English always does. */
export interface SubjectName {
  readonly name: string;
  readonly nameZhHans: string | null;
  readonly nameZhHant: string | null;
}

export interface NameInScripts {
  /** The name a reader of the language knows it by. */
  readonly main: string;
  readonly mainLanguage: Locale;
  /** The same in the other script, null where there is none or it is the same. */
  readonly second: string | null;
  readonly secondLanguage: Locale | null;
}

/** The name for a reader of the language, with the second script that stands in grey beside it. */
export function nameIn(locale: Locale, names: SubjectName): NameInScripts {
  const english = { text: names.name, language: textLanguage(names.name) ?? "en" } as const;
  const chinese = chineseName(locale, names);
  const [first, other] = locale === "en" || !chinese ? [english, chinese] : [chinese, english];
  const second = other !== null && other.text !== first.text ? other : null;
  return {
    main: first.text,
    mainLanguage: first.language,
    second: second?.text ?? null,
    secondLanguage: second?.language ?? null,
  };
}

interface LanguageName {
  readonly text: string;
  readonly language: Locale;
}

function chineseName(locale: Locale, { nameZhHans, nameZhHant }: SubjectName): LanguageName | null {
  const simplified =
    nameZhHans === null ? null : ({ text: nameZhHans, language: "zh-Hans" } as const);
  const traditional =
    nameZhHant === null ? null : ({ text: nameZhHant, language: "zh-Hant" } as const);
  return locale === "zh-Hant" ? (traditional ?? simplified) : (simplified ?? traditional);
}

/**
 * Language of a text of the data, by the script that most of its words are in; undefined where there
 * are none. Han is taken for simplified, in which most sources write.
 */
export function textLanguage(text: string): "en" | "zh-Hans" | undefined {
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && han >= latin) return "zh-Hans";
  return latin > 0 ? "en" : undefined;
}

/** A word of the data that has one form only, as a label or a title has. */
export function oneName(name: string): SubjectName {
  return { name, nameZhHans: null, nameZhHant: null };
}
