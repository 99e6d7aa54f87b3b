import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { Section } from "@/components/ui/section";
import type { SearchGroup, SearchHit } from "@/lib/data/search";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { SearchKind, SearchMeaning } from "@/lib/domain/search";
import { Link } from "@/lib/i18n/navigation";
import { listPath } from "./hit-path";
import { type HitWords, hitText, type SpokenText } from "./hit-text";
import { Matched } from "./matched";

/** Name in `sections` of the page that a kind has its list on. */
const SECTION_OF = {
  organization: "organizations",
  person: "people",
  investor: "investors",
  round: "rounds",
  product: "products",
  event: "timeline",
  segment: "revenue",
  metric: "revenue",
  market: "market",
  source: "sources",
} as const satisfies Record<SearchKind, string>;

interface SearchResultsProps {
  readonly q: string;
  readonly meaning: SearchMeaning;
  readonly groups: readonly SearchGroup[];
}

/** What was found, by kind. */
export function SearchResults({ q, meaning, groups }: SearchResultsProps) {
  const t = useTranslations("search");
  const sections = useTranslations("sections");
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="search-total" role="status">
        {t(groups.some(({ isMore }) => isMore) ? "resultsOrMore" : "results", { count: total, q })}
      </p>
      {groups.map(({ kind, count, isMore, hits }) => (
        <Section
          actions={
            <Link className="link" href={listPath(kind, q, meaning)}>
              {t("all", { section: sections(SECTION_OF[kind]) })}
            </Link>
          }
          id={`found-${kind}`}
          key={kind}
          rule
          title={
            <>
              {t(`kind.${kind}`)}{" "}
              <span className="search-count">{isMore ? t("orMore", { count }) : count}</span>
            </>
          }
        >
          <ul className="hits">
            {hits.map((hit) => (
              <Hit hit={hit} key={keyOf(hit)} q={q} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function keyOf(hit: SearchHit): string {
  return hit.kind === "metric" ? hit.facts.metric : hit.facts.slug;
}

function Hit({ hit, q }: { readonly hit: SearchHit; readonly q: string }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const { title, second, said, detail, path } = hitText(hit, locale, useHitWords());
  const { comma } = PUNCTUATION[locale];
  return (
    <li>
      <span>
        <Link className="link" href={path} lang={title.lang ?? undefined}>
          <Matched q={q} text={title.text} />
        </Link>
        {second !== null && (
          <>
            {" "}
            <Spoken className="second-script" q={q} said={second} />
          </>
        )}
        {said !== null && (
          <span className="hit-said">
            {" "}
            {t.rich("saidAs", { name: () => <Spoken q={q} said={said} /> })}
          </span>
        )}
      </span>
      <span className="hit-detail">
        {detail.map((part, at) => (
          <Fragment key={part.text}>
            {at > 0 && comma}
            <Spoken q={q} said={part} />
          </Fragment>
        ))}
      </span>
    </li>
  );
}

interface SpokenProps {
  readonly said: SpokenText;
  readonly q: string;
  readonly className?: string;
}

function Spoken({ said: { text, lang }, q, className }: SpokenProps) {
  const locale = useLocale();
  const language = lang === locale ? undefined : (lang ?? undefined);
  return (
    <span className={className} lang={language}>
      <Matched q={q} text={text} />
    </span>
  );
}

function useHitWords(): HitWords {
  return {
    rounds: useTranslations("rounds"),
    organizations: useTranslations("organizations"),
    investors: useTranslations("investors"),
    revenue: useTranslations("revenue"),
    market: useTranslations("market"),
  };
}
