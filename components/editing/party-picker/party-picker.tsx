"use client";

import { useTranslations } from "next-intl";
import { type ControlField, SelectControl, TextControl } from "@/components/admin/controls";
import type { TypedControlField } from "@/components/editing/typed-fields/figure-control";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { hasLatin, type PartyOrigin } from "@/lib/domain/new-party";
import { CreatingPicker } from "./creating-picker";

/** Metadata of the fields beside a picker. */
export interface NewPartyControls {
  readonly origin: TypedControlField;
  readonly latinName: ControlField;
  readonly nameZhHans: ControlField;
  readonly nameZhHant: ControlField;
}

interface PartyPickerProps {
  readonly field: TypedControlField;
  readonly beside: NewPartyControls;
  readonly label: string;
  readonly optional?: boolean;
  /** What is picked here. */
  readonly types: readonly EntityType[];
  /** What may be made new here. */
  readonly origins: readonly PartyOrigin[];
}

/** Picks an organization or person, or asks who is new by that name. */
export function PartyPicker({ beside, origins, ...picker }: PartyPickerProps) {
  const wasAsked = Boolean(beside.origin.value) && beside.origin.value !== "KNOWN";
  return (
    <CreatingPicker {...picker} asksWhat={kindsOf(origins).length > 1} wasAsked={wasAsked}>
      {(name) => <NewParty beside={beside} name={name} origins={origins} />}
    </CreatingPicker>
  );
}

function NewParty({
  name,
  beside,
  origins,
}: Pick<PartyPickerProps, "beside" | "origins"> & { readonly name: string }) {
  const t = useTranslations("entityForm.create");
  const { origin, latinName, nameZhHans, nameZhHant } = beside;
  const kinds = kindsOf(origins);
  const [only] = kinds.length === 1 ? kinds : [];
  const isChinese = !hasLatin(name);
  return (
    <>
      {only === undefined ? (
        <SelectControl
          empty={t("choose")}
          field={origin}
          label={t("kind")}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      ) : (
        <input name={origin.name} type="hidden" value={only} />
      )}
      {isChinese && <TextControl field={latinName} hint={t("latinHint")} label={t("latinName")} />}
      <TextControl
        field={isChinese ? startingWith(nameZhHans, name) : nameZhHans}
        label={t("nameZhHans")}
        optional
      />
      <TextControl field={nameZhHant} label={t("nameZhHant")} optional />
    </>
  );
}

/** What somebody new can be. */
function kindsOf(origins: readonly PartyOrigin[]) {
  return origins.filter((kind) => kind !== "KNOWN");
}

/** The name that was typed stands in its field already. Metadata cannot be spread. */
export function startingWith(
  { id, name, key, errors, defaultValue }: ControlField,
  typed: string,
): ControlField {
  return { id, name, key, errors, defaultValue: defaultValue || typed };
}
