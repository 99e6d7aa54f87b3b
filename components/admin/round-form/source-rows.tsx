"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectControl, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { ErrorText } from "@/components/ui/field";
import type { SourceOption } from "@/lib/data/round-form-options";
import { RELIABILITIES, SOURCE_KINDS, USUAL_RELIABILITY } from "@/lib/domain/claim";
import { LOCALES } from "@/lib/domain/locale";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import type { RowsMetadata, SourceList } from "./round-fields";

interface SourceRowsProps {
  readonly form: RowsMetadata;
  readonly list: SourceList;
  readonly known: readonly SourceOption[];
  /** False where what a source prints is said elsewhere, figure by figure. */
  readonly hasPrinted?: boolean;
}

/** At least one source: one that is here already, or a new one with all that is known of it. */
export function SourceRows({ form, list, known, hasPrinted = true }: SourceRowsProps) {
  const t = useTranslations("admin.round");
  const sources = useTranslations("sources");
  const errorTexts = useErrorTexts();
  const locale = useLocale();
  const options = known.map(({ slug, publisher, title, publishedOn }) => ({
    value: slug,
    label: [printPartialDate(publishedOn, locale), publisher, title].filter(Boolean).join(" · "),
  }));
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  return (
    <>
      <ol className="form-rows" ref={items}>
        {rows.map((row, index) => {
          const source = row.getFieldset();
          const publishedOn = source.publishedOn.getFieldset();
          const number = index + 1;
          return (
            <li className="source" key={row.key}>
              <div className="form-row-head">
                <h3>{t("source", { number })}</h3>
                {rows.length > 1 && (
                  <RemoveRow
                    {...form.remove.getButtonProps({ name: list.name, index })}
                    aria-label={t("removeSourceNumber", { number })}
                  >
                    {t("removeSource")}
                  </RemoveRow>
                )}
              </div>
              <SelectControl
                className="source-known"
                empty={t("newSource")}
                field={source.known}
                label={t("knownSource")}
                options={options}
              />
              <div className="source-new form-grid">
                <TextControl field={source.publisher} label={t("publisher")} />
                <TextControl field={source.title} label={t("sourceTitle")} optional />
                <TextControl field={source.url} inputMode="url" label={t("url")} optional />
                <SelectControl
                  empty={t("choose")}
                  field={source.kind}
                  label={t("kind")}
                  onPick={(kind) => {
                    const usual = USUAL_RELIABILITY.get(kind);
                    if (usual === undefined || source.reliability.value) return;
                    form.update({ name: source.reliability.name, value: usual });
                  }}
                  options={SOURCE_KINDS.map((value) => ({
                    value,
                    label: sources(`kinds.${value}`),
                  }))}
                />
                <SelectControl
                  empty={t("choose")}
                  field={source.reliability}
                  label={t("reliability")}
                  options={RELIABILITIES.map((value) => ({
                    value,
                    label: sources(`reliabilities.${value}`),
                  }))}
                />
                <SelectControl
                  empty={t("choose")}
                  field={source.language}
                  label={t("language")}
                  optional
                  options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
                />
                <DateControl
                  date={publishedOn.date}
                  inferred={publishedOn.inferred}
                  label={t("publishedOn")}
                  whole={source.publishedOn}
                />
              </div>
              <div className="form-grid">
                {hasPrinted && (
                  <TextControl
                    field={source.statedAs}
                    hint={t("statedAsHint")}
                    label={t("statedAs")}
                    optional
                  />
                )}
                <TextControl
                  field={source.locator}
                  hint={t("locatorHint")}
                  label={t("locator")}
                  optional
                />
              </div>
              <ErrorText error={errorTexts(row.errors)} id={row.id} />
            </li>
          );
        })}
      </ol>
      <ErrorText error={errorTexts(list.errors)} id={list.id} />
      <AddRow
        {...form.insert.getButtonProps({ name: list.name, defaultValue: {} })}
        count={rows.length}
        list={items}
      >
        {t("addSource")}
      </AddRow>
    </>
  );
}
