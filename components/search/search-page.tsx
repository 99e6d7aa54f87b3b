import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { AddressForm } from "@/components/ui/address-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import type { SearchGroup } from "@/lib/data/search";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { SearchMeaning } from "@/lib/domain/search";
import type { View } from "@/lib/domain/view";
import { AS_KNOWN_ON, CURRENCY } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import { Link } from "@/lib/i18n/navigation";
import { printQuery } from "@/lib/schemas/list-query";
import { SearchResults } from "./search-results";

interface SearchPageProps {
  /** Empty before anything is searched for. */
  readonly q: string;
  readonly meaning: SearchMeaning;
  readonly groups: readonly SearchGroup[];
  readonly view: View;
}

export function SearchPage({ q, meaning, groups, view }: SearchPageProps) {
  const t = useTranslations("search");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <SearchForm q={q} view={view} />
      {q === "" && <Hint />}
      {q !== "" && groups.length === 0 && <NothingFound q={q} view={view} />}
      {groups.length > 0 && <SearchResults groups={groups} meaning={meaning} q={q} />}
    </>
  );
}

function SearchForm({ q, view }: Pick<SearchPageProps, "q" | "view">) {
  const t = useTranslations("search");
  const locale = useLocale();
  const carried = Object.entries({ [AS_KNOWN_ON]: view.asKnownOn, [CURRENCY]: view.currency });
  return (
    <AddressForm action={addressIn(locale, "/search")} label={t("title")} values={{ q }}>
      {carried.map(
        ([name, value]) => value && <input key={name} name={name} type="hidden" value={value} />,
      )}
      <Field className="filter-search" id="search-q" label={t("field")}>
        {(attributes) => (
          <Input
            {...attributes}
            autoComplete="off"
            defaultValue={q}
            enterKeyHint="search"
            maxLength={100}
            name="q"
            placeholder={t("placeholder")}
            type="search"
          />
        )}
      </Field>
      <Button className="filter-apply" type="submit" variant="primary">
        {t("submit")}
      </Button>
    </AddressForm>
  );
}

/** Names in each script, a type of round, an office, a symbol. */
const EXAMPLES = ["Sunrise", "曦望", "商湯科技", "Tang Xiaoou", "B轮", "HKEX:20"];

function Hint() {
  const t = useTranslations("search");
  const locale = useLocale();
  const { comma, gap } = PUNCTUATION[locale];
  return (
    <EmptyState title={t("hintTitle")}>
      {t("hint")}
      {gap}
      <span className="search-keys">{t.rich("keys", { key: (key) => <kbd>{key}</kbd> })}</span>
      <span className="search-examples">
        {t("examples")}
        {gap}
        {EXAMPLES.map((q, at) => (
          <Fragment key={q}>
            {at > 0 && comma}
            <Link className="link" href={`/search${printQuery({ q })}`} rel="nofollow">
              {q}
            </Link>
          </Fragment>
        ))}
      </span>
    </EmptyState>
  );
}

const LISTS = ["rounds", "organizations", "investors", "people", "timeline", "sources"] as const;

function NothingFound({ q, view }: Pick<SearchPageProps, "q" | "view">) {
  const t = useTranslations("search");
  const sections = useTranslations("sections");
  const locale = useLocale();
  const { comma, gap } = PUNCTUATION[locale];
  const past = view.asKnownOn !== null;
  const today = printQuery({ q, [CURRENCY]: view.currency ?? null });
  return (
    <EmptyState
      actions={
        past && (
          // Out of the day in view, which every other link carries on.
          <a className="button" href={addressIn(locale, `/search${today}`)}>
            {t("today")}
          </a>
        )
      }
      title={<span role="status">{t("none", { q })}</span>}
    >
      {t("noneText")}
      {gap}
      {past && `${t("noneThen")}${gap}`}
      {t.rich("browse", {
        links: () =>
          LISTS.map((list, at) => (
            <Fragment key={list}>
              {at > 0 && comma}
              <Link className="link" href={`/${list}`}>
                {sections(list)}
              </Link>
            </Fragment>
          )),
      })}
    </EmptyState>
  );
}
