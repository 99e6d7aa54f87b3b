import { useLocale, useTranslations } from "next-intl";
import { addressIn } from "@/lib/i18n/address";
import { Link } from "@/lib/i18n/navigation";
import { PAGE_PARAMETERS } from "@/lib/schemas/list-query";
import { AddressForm } from "./address-form";
import { Button } from "./button";
import { Field, Input, type Option, Select } from "./field";
import { definedParams, type ListAddress, listHref } from "./list-address";
import { SuggestedInput } from "./suggested-input";

export interface Filter {
  /** The parameter it sets. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** Label of the choice that filters nothing; "Any" unless said. */
  readonly any?: string | undefined;
  /**
   * What is in force, where the list follows words that are none of the options, such as an
   * organization that is not known on the day in view. Left out, no other word filters anything.
   */
  readonly inForce?: string | null | undefined;
  /**
   * Of more choices than a list can hold: a field in which the label of one is typed. The options are
   * suggestions; `inForce` is what the field shows.
   */
  readonly isTyped?: boolean | undefined;
  /** Where more suggestions for what is typed are found (`suggested-input.tsx`). */
  readonly suggestions?: string | undefined;
}

interface FilterBarProps {
  readonly address: ListAddress;
  readonly search: { readonly label: string; readonly placeholder?: string | undefined };
  readonly filters: readonly Filter[];
}

const SEARCH = "q";

interface Chip {
  readonly name: string;
  readonly text: string;
}

/** Search and filters of a list, as a form that works without scripts, and what is filtered now. */
export function FilterBar({ address, search, filters }: FilterBarProps) {
  const t = useTranslations("common.filter");
  const locale = useLocale();
  const params = definedParams(address.params);
  const names = [SEARCH, ...filters.map(({ name }) => name)];
  const carried = Object.entries(params).filter(
    ([name]) => !(name in PAGE_PARAMETERS) && !names.includes(name),
  );
  const values = Object.fromEntries(
    names.map((name) => [name, currentValue(name, params, filters)]),
  );
  const chips = names.flatMap((name): Chip[] => {
    const filter = filters.find((candidate) => candidate.name === name);
    const value = values[name] || filter?.inForce;
    if (!value) return [];
    const option = filter?.options.find((candidate) => candidate.value === value);
    const label = filter?.label ?? t("search");
    return [{ name, text: t("chip", { label, value: option?.label ?? value }) }];
  });
  return (
    <>
      <AddressForm action={addressIn(locale, address.path)} label={t("label")} values={values}>
        {carried.map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <Field className="filter-search" id={`filter-${SEARCH}`} label={search.label}>
          {(attributes) => (
            <Input
              {...attributes}
              defaultValue={values[SEARCH]}
              enterKeyHint="search"
              maxLength={100}
              name={SEARCH}
              placeholder={search.placeholder}
              type="search"
            />
          )}
        </Field>
        {filters.map(({ name, label, options, any, isTyped, suggestions }) => (
          <Field id={`filter-${name}`} key={name} label={label}>
            {(attributes) =>
              isTyped ? (
                <SuggestedInput
                  {...attributes}
                  address={suggestions}
                  defaultValue={values[name]}
                  first={options.map((option) => option.label)}
                  name={name}
                  placeholder={any ?? t("any")}
                />
              ) : (
                <Select
                  {...attributes}
                  defaultValue={values[name]}
                  empty={any ?? t("any")}
                  name={name}
                  options={options}
                />
              )
            }
          </Field>
        ))}
        <Button className="filter-apply" type="submit">
          {t("apply")}
        </Button>
      </AddressForm>
      <ActiveFilters address={address} chips={chips} names={names} />
    </>
  );
}

/** What a control shows; a word that is no choice is none of its values. */
function currentValue(
  name: string,
  params: Readonly<Record<string, string>>,
  filters: readonly Filter[],
): string {
  const value = params[name] ?? "";
  const filter = filters.find((candidate) => candidate.name === name);
  if (filter?.isTyped) return filter.inForce ?? "";
  return !filter || filter.options.some((option) => option.value === value) ? value : "";
}

interface ActiveFiltersProps {
  readonly address: ListAddress;
  readonly chips: readonly Chip[];
  readonly names: readonly string[];
}

function ActiveFilters({ address, chips, names }: ActiveFiltersProps) {
  const t = useTranslations("common.filter");
  if (chips.length === 0) return null;
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  return (
    <ul aria-label={t("active")} className="chips no-print">
      {chips.map(({ name, text }) => (
        <li key={name}>
          <Link
            aria-label={t("remove", { filter: text })}
            className="chip"
            href={listHref(address, { [name]: null })}
            rel="nofollow"
            scroll={false}
          >
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link className="link" href={listHref(address, nothing)} rel="nofollow" scroll={false}>
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}
