"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectControl, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { NameControl } from "@/components/editing/party-picker/name-control";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { ErrorText } from "@/components/ui/field";
import { RELIABILITIES, SOURCE_KINDS, USUAL_RELIABILITY } from "@/lib/domain/claim";
import { LOCALES } from "@/lib/domain/locale";
import { OtherWord } from "./other-word";
import type { RowsMetadata, SourceList } from "./round-fields";

const SOURCES = ["Source"] as const;

interface SourceRowsProps {
  readonly form: RowsMetadata;
  readonly list: SourceList;
  /** Whether a further source may say something else than the first. */
  readonly mayDiffer?: boolean;
  /** False where what a source prints is said elsewhere, figure by figure. */
  readonly hasPrinted?: boolean;
}

/** At least one source: one that is here already, or a new one with all that is known of it. */
export function SourceRows({ form, list, hasPrinted = true, mayDiffer = false }: SourceRowsProps) {
  const t = useTranslations("admin.round");
  const sources = useTranslations("sources");
  const errorTexts = useErrorTexts();
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
            <li className="source" data-known={Boolean(source.known.value)} key={row.key}>
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
              <NameControl
                field={source.known}
                hint={t("knownSourceHint")}
                label={t("knownSource")}
                types={SOURCES}
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
              {mayDiffer && index > 0 && <OtherWord field={source.otherwise} />}
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
        {t(mayDiffer ? "addSource" : "addAgreeingSource")}
      </AddRow>
    </>
  );
}
