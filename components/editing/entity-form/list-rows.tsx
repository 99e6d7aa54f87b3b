"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectControl, TextControl } from "@/components/admin/controls";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { PartyPicker } from "@/components/editing/party-picker/party-picker";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { ORGANIZATION_ORIGINS } from "@/lib/domain/new-party";
import { NAME_KINDS } from "@/lib/domain/organization";
import type {
  EntityChoices,
  EntityFormMetadata,
  OtherNameList,
  ParticipantList,
} from "./entity-fields";
import { useFieldLabels } from "./field-names";

const ORGANIZATIONS = ["Organization"] as const;

interface RowsProps<List> {
  readonly form: EntityFormMetadata;
  readonly list: List;
}

/** Those who took part in an event. */
export function ParticipantRows({ form, list }: RowsProps<ParticipantList>) {
  const t = useTranslations("entityForm");
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  return (
    <>
      <ol className="form-rows participant-rows" ref={items}>
        {rows.map((row, index) => {
          const fields = row.getFieldset();
          const number = index + 1;
          return (
            <li key={row.key}>
              <PartyPicker
                beside={fields}
                field={fields.name}
                label={t("participant", { number })}
                origins={ORGANIZATION_ORIGINS}
                types={ORGANIZATIONS}
              />
              {rows.length > 1 && (
                <RemoveRow
                  {...form.remove.getButtonProps({ name: list.name, index })}
                  aria-label={t("removeParticipant", { number })}
                >
                  {t("remove")}
                </RemoveRow>
              )}
            </li>
          );
        })}
      </ol>
      <AddRow
        {...form.insert.getButtonProps({ name: list.name, defaultValue: {} })}
        count={rows.length}
        list={items}
      >
        {t("addParticipant")}
      </AddRow>
    </>
  );
}

interface OtherNameRowsProps extends RowsProps<OtherNameList> {
  readonly choices: EntityChoices;
}

/** Former names with their dates, and other ways to write the name. */
export function OtherNameRows({ form, list, choices }: OtherNameRowsProps) {
  const t = useTranslations("entityForm");
  const labels = useFieldLabels();
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  return (
    <>
      <ol className="form-rows" ref={items}>
        {rows.map((row, index) => {
          const { name, language, kind, from, to } = row.getFieldset();
          const number = index + 1;
          return (
            <li key={row.key}>
              <div className="form-row-head">
                <h3>{t("otherName", { number })}</h3>
                <RemoveRow
                  {...form.remove.getButtonProps({ name: list.name, index })}
                  aria-label={t("removeOtherName", { number })}
                >
                  {t("remove")}
                </RemoveRow>
              </div>
              <div className="form-grid">
                <TextControl field={name} label={labels("name")} />
                <SelectControl
                  empty={t("choose")}
                  field={kind}
                  label={labels("kind")}
                  options={NAME_KINDS.map((value) => ({ value, label: t(`nameKinds.${value}`) }))}
                />
                <SelectControl
                  empty={t("choose")}
                  field={language}
                  label={labels("language")}
                  options={choices.language ?? []}
                />
                {[
                  { name: "from", day: from.getFieldset() },
                  { name: "to", day: to.getFieldset() },
                ].map(({ name: part, day }) => (
                  <DateControl
                    date={day.date}
                    inferred={day.inferred}
                    key={part}
                    label={labels(part)}
                    optional
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <AddRow
        {...form.insert.getButtonProps({ name: list.name, defaultValue: {} })}
        count={rows.length}
        list={items}
      >
        {t("addOtherName")}
      </AddRow>
    </>
  );
}
