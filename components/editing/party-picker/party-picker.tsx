"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type ControlField, SelectControl, TextControl } from "@/components/admin/controls";
import type { TypedControlField } from "@/components/editing/typed-fields/figure-control";
import { Button } from "@/components/ui/button";
import type { PickerOption } from "@/lib/data/editing/entity-form-values";
import { hasLatin, type PartyOrigin } from "@/lib/domain/new-party";
import { matchParty, type Named } from "@/lib/domain/party-names";

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
  /** Id of the datalist with the names that are there. */
  readonly list: string;
  readonly options: readonly PickerOption[];
  /** What may be made new here. */
  readonly origins: readonly PartyOrigin[];
}

/**
 * Picks an organization or person by any name; for a name that nobody goes by, offers to create who
 * is meant without leaving the form. It is saved with the form, and not before.
 */
export function PartyPicker({
  field,
  beside,
  label,
  optional,
  list,
  options,
  origins,
}: PartyPickerProps) {
  const t = useTranslations("entityForm.create");
  const known = useMemo(() => options.map(namedBy), [options]);
  const [isOpened, setIsOpened] = useState<boolean | null>(null);
  const typed = field.value?.trim() ?? "";
  const isUnknown = typed !== "" && matchParty(known, typed).found === "none";
  const wasAsked = Boolean(beside.origin.value) && beside.origin.value !== "KNOWN";
  const hasScripts = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  // A page without scripts has no button that opens it.
  const opensItself = !hasScripts || wasAsked || field.errors !== undefined;
  const isOpen = isUnknown && (isOpened ?? opensItself);
  const close = () => {
    setIsOpened(false);
    document.getElementById(field.id)?.focus();
  };
  return (
    <div className="party-picker">
      <TextControl field={field} label={label} list={list} optional={optional} />
      {isUnknown && !isOpen && (
        <p className="field-missing" role="status">
          {t("missing", { name: typed })}{" "}
          <Button onClick={() => setIsOpened(true)} variant="quiet">
            {t("create", { name: typed })}
          </Button>
        </p>
      )}
      {isOpen && (
        <NewPartyFieldset
          beside={beside}
          close={close}
          isCalled={isOpened === true}
          name={typed}
          origins={origins}
        />
      )}
    </div>
  );
}

interface NewPartyFieldsetProps {
  readonly name: string;
  readonly beside: NewPartyControls;
  readonly origins: readonly PartyOrigin[];
  /** Somebody asked for it just now, and types on here. */
  readonly isCalled: boolean;
  readonly close: () => void;
}

function NewPartyFieldset({ name, beside, origins, isCalled, close }: NewPartyFieldsetProps) {
  const t = useTranslations("entityForm.create");
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const { origin, latinName, nameZhHans, nameZhHant } = beside;
  const kinds = origins.filter((kind) => kind !== "KNOWN");
  const [only] = kinds.length === 1 ? kinds : [];
  const isChinese = !hasLatin(name);

  useEffect(() => {
    if (isCalled)
      fieldset.current?.querySelector<HTMLElement>("select, input:not([type=hidden])")?.focus();
  }, [isCalled]);
  useEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    const element = fieldset.current;
    element?.addEventListener("keydown", leave);
    return () => element?.removeEventListener("keydown", leave);
  });

  return (
    <fieldset className="fieldset new-party" ref={fieldset}>
      <legend className="field-label">{t("legend", { name })}</legend>
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
      <p>
        <Button onClick={close} variant="quiet">
          {t("leave")}
        </Button>
      </p>
    </fieldset>
  );
}

/** The name that was typed stands in its field already. Metadata cannot be spread. */
function startingWith({ id, name, key, errors, defaultValue }: ControlField, typed: string) {
  return { id, name, key, errors, defaultValue: defaultValue || typed };
}

/** What `曦望 [sunrise]` offers: the name and the address. */
function namedBy({ value }: PickerOption): Named {
  const [, name = value, slug = ""] = /^(.*) \[([a-z0-9-]+)\]$/.exec(value) ?? [];
  return { name, slug, otherNames: [] };
}
