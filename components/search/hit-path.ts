import type { SearchHit } from "@/lib/data/search";
import type { Locale } from "@/lib/domain/locale";
import type { SearchKind, SearchMeaning } from "@/lib/domain/search";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import { printQuery } from "@/lib/schemas/list-query";

/** The page of what was found, or the page on which it stands. */
export function hitPath(hit: SearchHit, locale: Locale): string {
  const named = (names: SubjectName) => nameIn(locale, names).main.slice(0, LONGEST_Q);
  switch (hit.kind) {
    case "organization":
      return `/organizations/${hit.facts.slug}`;
    case "person":
      return hit.facts.invests
        ? `/investors/${hit.facts.slug}`
        : `/people${printQuery({ q: named(hit.facts.names) })}`;
    case "investor":
      return `/investors/${hit.facts.slug}`;
    case "round":
      return `/rounds/${hit.facts.slug}`;
    case "product":
      return "/products";
    case "event":
      return `/timeline${printQuery({ kind: "event", q: named(hit.facts.title) })}`;
    case "segment":
      return `/revenue${printQuery({ scheme: hit.facts.scheme })}#segments`;
    case "metric":
      return "/revenue#figures";
    case "market":
      return "/market";
    case "source":
      return `/sources/${hit.facts.slug}`;
  }
}

/** As much of a text as a list is searched for. */
const LONGEST_Q = 100;

/** The list of a kind, searched for the same where it can be. */
export function listPath(kind: SearchKind, q: string, { types }: SearchMeaning): string {
  switch (kind) {
    case "organization":
      return `/organizations${printQuery({ q })}`;
    case "person":
      return `/people${printQuery({ q })}`;
    case "investor":
      return `/investors${printQuery({ q })}`;
    case "round": {
      const [type, another] = types;
      // The list searches names and labels; the words of a type are a filter of its own there.
      if (type === undefined) return `/rounds${printQuery({ q })}`;
      return another === undefined ? `/rounds${printQuery({ type })}` : "/rounds";
    }
    case "product":
      return "/products";
    case "event":
      return `/timeline${printQuery({ kind: "event", q })}`;
    case "segment":
    case "metric":
      return "/revenue#figures";
    case "market":
      return "/market";
    case "source":
      return `/sources${printQuery({ q })}`;
  }
}
