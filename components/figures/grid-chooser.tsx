"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { TABLE_CURRENCIES, TABLE_SCALES } from "@/lib/domain/editing/money-unit";
import { METRICS } from "@/lib/domain/reported-figure";
import { periodKey } from "@/lib/domain/reporting-period";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { type GridQuery, gridQueryOf } from "@/lib/schemas/figures-query";

interface GridChooserProps {
  readonly query: GridQuery;
  readonly schemes: readonly RevenueScheme[];
  readonly onChoose: (query: GridQuery) => void;
}

/**
 * Which rows and columns there are and what bare figures count. Without scripts it leads to the page
 * anew; with them the table follows, and what was typed stays.
 */
export function GridChooser({ query, schemes, onChoose }: GridChooserProps) {
  const t = useTranslations("figures.view");
  const metrics = useTranslations("revenue.metrics");

  function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value]] : [],
    );
    const { pathname } = window.location;
    window.history.replaceState(null, "", `${pathname}?${new URLSearchParams(entries)}`);
    onChoose(gridQueryOf(Object.fromEntries(entries)));
  }

  return (
    <search aria-label={t("label")} className="no-print">
      <form
        className="filters figure-view"
        method="get"
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) choose(event);
        }}
        onSubmit={choose}
      >
        <Field id="view-scheme" label={t("scheme")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={query.scheme}
              empty={t("noScheme")}
              name="scheme"
              options={schemes.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
        </Field>
        <Field id="view-of" label={t("of")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={query.of}
              name="of"
              options={METRICS.map((value) => ({ value, label: sentenceCase(metrics(value)) }))}
            />
          )}
        </Field>
        <Field id="view-currency" label={t("currency")}>
          {(control) => (
            <Select
              {...control}
              name="currency"
              onChange={() => undefined}
              options={TABLE_CURRENCIES.map((value) => ({ value, label: value }))}
              value={query.currency}
            />
          )}
        </Field>
        <Field id="view-scale" label={t("scale")}>
          {(control) => (
            <Select
              {...control}
              name="scale"
              onChange={() => undefined}
              options={TABLE_SCALES.map((value) => ({ value, label: t(`scales.${value}`) }))}
              value={query.scale}
            />
          )}
        </Field>
        <Field id="view-periods" label={t("periods")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              defaultValue={query.periods.map(periodKey).join(", ")}
              name="periods"
              placeholder={t("periodsHint")}
            />
          )}
        </Field>
        <div className="filter-apply">
          <Button type="submit">{t("show")}</Button>
        </div>
      </form>
    </search>
  );
}
