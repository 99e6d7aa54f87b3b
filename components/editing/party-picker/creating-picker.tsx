"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { TextControl } from "@/components/admin/controls";
import type { TypedControlField } from "@/components/editing/typed-fields/figure-control";
import { Button } from "@/components/ui/button";
import type { PickerOption } from "@/lib/data/editing/entity-form-values";
import { matchParty, type Named } from "@/lib/domain/party-names";

interface CreatingPickerProps {
  readonly field: TypedControlField;
  readonly label: string;
  readonly optional?: boolean;
  /** Id of the datalist with the names that are there. */
  readonly list: string;
  readonly options: readonly PickerOption[];
  /** Somebody said before what is to be created. */
  readonly wasAsked: boolean;
  /** Asks what the one of this name is; whether somebody has just said that it shall be created. */
  readonly children: (name: string, isCalled: boolean) => ReactNode;
}

/**
 * Picks something by any of its names; for a name that nothing goes by, offers to create what is meant
 * without leaving the form. It is saved with the form, and not before.
 */
export function CreatingPicker({
  field,
  label,
  optional,
  list,
  options,
  wasAsked,
  children,
}: CreatingPickerProps) {
  const t = useTranslations("entityForm.create");
  const known = useMemo(() => options.map(namedBy), [options]);
  const [isOpened, setIsOpened] = useState<boolean | null>(null);
  const typed = field.value?.trim() ?? "";
  const isUnknown = typed !== "" && matchParty(known, typed).found === "none";
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
        <NewFieldset close={close} isCalled={isOpened === true} name={typed}>
          {children(typed, isOpened === true)}
        </NewFieldset>
      )}
    </div>
  );
}

interface NewFieldsetProps {
  readonly name: string;
  /** Somebody asked for it just now, and types on here. */
  readonly isCalled: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

function NewFieldset({ name, isCalled, close, children }: NewFieldsetProps) {
  const t = useTranslations("entityForm.create");
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isCalled)
      fieldset.current?.querySelector<HTMLElement>("select, input:not([type=hidden])")?.focus();
  }, [isCalled]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Of several, one in another, the innermost is left.
      event.stopPropagation();
      close();
    };
    const element = fieldset.current;
    element?.addEventListener("keydown", leave);
    return () => element?.removeEventListener("keydown", leave);
  });
  return (
    <fieldset className="fieldset new-party" ref={fieldset}>
      <legend className="field-label">{t("legend", { name })}</legend>
      {children}
      <p>
        <Button onClick={close} variant="quiet">
          {t("leave")}
        </Button>
      </p>
    </fieldset>
  );
}

/** What `曦望 [sunrise]` offers: the name and the address. */
function namedBy({ value }: PickerOption): Named {
  const [, name = value, slug = ""] = /^(.*) \[([a-z0-9-]+)\]$/.exec(value) ?? [];
  return { name, slug, otherNames: [] };
}
