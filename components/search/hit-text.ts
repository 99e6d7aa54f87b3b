import type { useTranslations } from "next-intl";
import { labelIn, roundWords } from "@/components/rounds/round-name";
import type { SearchHit } from "@/lib/data/search";
import type { Locale } from "@/lib/domain/locale";
import type { PartialDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { nameIn, type SubjectName, textLanguage } from "@/lib/domain/subject-name";
import { hitPath } from "./hit-path";

/** A text with the language it is in, where that is known. */
export interface SpokenText {
  readonly text: string;
  readonly lang: string | null;
}

/** What a hit looks like in a list, in one language. */
export interface HitText {
  readonly title: SpokenText;
  /** The name in the other script. */
  readonly second: SpokenText | null;
  /** The name by which it was found, where that is neither. */
  readonly said: SpokenText | null;
  /** What tells it from others of its kind: office, maker, date. */
  readonly detail: readonly SpokenText[];
  /** Address within the language. */
  readonly path: string;
}

type Words<Namespace extends "rounds" | "organizations" | "investors" | "revenue" | "market"> =
  ReturnType<typeof useTranslations<Namespace>>;

/** Messages of the subjects. */
export interface HitWords {
  readonly rounds: Words<"rounds">;
  readonly organizations: Words<"organizations">;
  readonly investors: Words<"investors">;
  readonly revenue: Words<"revenue">;
  readonly market: Words<"market">;
}

export function hitText(hit: SearchHit, locale: Locale, words: HitWords): HitText {
  return { ...spoken(hit, locale, words), path: hitPath(hit, locale) };
}

type Spoken = Omit<HitText, "path">;

function spoken(hit: SearchHit, locale: Locale, words: HitWords): Spoken {
  const named = (names: SubjectName) => nameIn(locale, names).main;
  /** The text itself, or one that begins with it. */
  const inScript = (names: SubjectName, text = named(names)): SpokenText => ({
    text,
    lang: nameIn(locale, names).mainLanguage,
  });
  const own = (text: string): SpokenText => ({ text, lang: locale });
  const dated = (date: PartialDate | null) =>
    date === null ? [] : [own(printPartialDate(date, locale))];
  const titled = (title: SpokenText, detail: readonly SpokenText[]): Spoken => ({
    title,
    second: null,
    said: null,
    detail,
  });
  switch (hit.kind) {
    case "organization": {
      const { names, kind, stockSymbol } = hit.facts;
      const symbol = stockSymbol === null ? [] : [data(stockSymbol)];
      return party(hit, names, locale, [own(words.organizations(`kind.${kind}`)), ...symbol]);
    }
    case "person": {
      const { names, office } = hit.facts;
      const detail = office ? [inScript(office.title), inScript(office.organization)] : [];
      return party(hit, names, locale, detail);
    }
    case "investor": {
      const { names, kind } = hit.facts;
      const word = kind === null ? words.investors("person") : words.organizations(`kind.${kind}`);
      return party(hit, names, locale, [own(word)]);
    }
    case "round": {
      const { organization, status, date } = hit.facts;
      const round = roundWords(hit.facts, words.rounds);
      const state = status === "ANNOUNCED" ? [] : [own(words.rounds(`status.${status}`))];
      const title = words.rounds("round.title", {
        organization: named(organization),
        round: round.main,
      });
      const said = labelIn(locale, round);
      const label =
        said === null
          ? []
          : [{ text: words.rounds("name.quoted", { label: said.text }), lang: said.lang }];
      return titled(inScript(organization, title), [...label, ...state, ...dated(date)]);
    }
    case "product": {
      const { name, kind, maker } = hit.facts;
      return titled(data(name), [
        own(words.organizations(`product.kind.${kind}`)),
        inScript(maker),
      ]);
    }
    case "event":
      return titled(inScript(hit.facts.title), dated(hit.facts.date));
    case "segment":
      return party(hit, hit.facts.names, locale, [inScript(hit.facts.schemeName)]);
    case "metric":
      return titled(own(sentenceCase(words.revenue(`metrics.${hit.facts.metric}`))), []);
    case "market": {
      const { subject, metric, date } = hit.facts;
      const text = words.market("about", { subject: named(subject), metric: named(metric) });
      return titled(inScript(subject, text), dated(date));
    }
    case "source": {
      const { publisher, title, language, date } = hit.facts;
      const said = title === null ? inScript(publisher) : { text: title, lang: language };
      const by = title === null ? [] : [inScript(publisher)];
      // Found by its address alone, which then has to be seen.
      const url = hit.said === null ? [] : [data(hit.said.replace(/^https?:\/\//, ""))];
      return titled(said, [...by, ...dated(date), ...url]);
    }
  }
}

/** A name with the other script beside it, and the third by which it was found. */
function party(
  { said }: SearchHit,
  names: SubjectName,
  locale: Locale,
  detail: readonly SpokenText[],
): Spoken {
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, names);
  const shown = [main, second, ...detail.map(({ text }) => text)];
  return {
    title: { text: main, lang: mainLanguage },
    second: second === null ? null : { text: second, lang: secondLanguage },
    said: said === null || shown.includes(said) ? null : data(said),
    detail,
  };
}

/** Words of the data, whose script tells the language. */
function data(text: string): SpokenText {
  return { text, lang: textLanguage(text) ?? null };
}

/** Details in a line. */
export function detailLine(detail: readonly SpokenText[], locale: Locale): string {
  return detail.map(({ text }) => text).join(PUNCTUATION[locale].comma);
}
