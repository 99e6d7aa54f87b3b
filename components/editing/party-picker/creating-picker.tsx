"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { TypedControlField } from "@/components/editing/typed-fields/figure-control";
import { Button } from "@/components/ui/button";
import type { PickerAnswer } from "@/lib/data/editing/pick-names";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { NameControl } from "./name-control";

interface CreatingPickerProps {
  readonly field: TypedControlField;
  readonly label: string;
  readonly optional?: boolean;
  /** What is picked here. */
  readonly types: readonly EntityType[];
  /** Somebody said before what is to be created. */
  readonly wasAsked: boolean;
  /** Whether it asks what is new, so that showing it says nothing yet. */
  readonly asksWhat: boolean;
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
  types,
  wasAsked,
  asksWhat,
  children,
}: CreatingPickerProps) {
  const t = useTranslations("entityForm.create");
  const [answer, setAnswer] = useState<PickerAnswer | null>(null);
  const [isOpened, setIsOpened] = useState<boolean | null>(null);
  const hasScripts = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const typed = field.value?.trim() ?? "";
  // Where nobody answers while one types, the form's own answer says it; and until it does, whoever
  // is named by name alone may be new.
  const isToldUnknown = wasAsked || UNKNOWN.some((key) => field.errors?.includes(key));
  const mayBeNew = !hasScripts && asksWhat && field.dirty && !typed.endsWith("]");
  const isUnknown =
    typed !== "" &&
    (answer === null
      ? (isToldUnknown || mayBeNew) && !field.errors?.includes("party.exists")
      : answer.match === "none");
  // A page without scripts has no button that opens it.
  const opensItself = !hasScripts || wasAsked || field.errors !== undefined;
  const isOpen = isUnknown && (isOpened ?? opensItself);
  const close = () => {
    setIsOpened(false);
    document.getElementById(field.id)?.focus();
  };
  return (
    <div className="party-picker">
      <NameControl
        field={field}
        label={label}
        onAnswer={setAnswer}
        optional={optional}
        types={types}
      />
      {isUnknown && !isOpen && answer?.q === typed && (
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

/** Keys of the errors that say so. */
const UNKNOWN = ["party.unknown", "entity.unknown"];

/** Escape then closes the list of names, and no more. */
function isListOpen(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute("aria-expanded") === "true";
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
      if (event.key !== "Escape" || isListOpen(event.target)) return;
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
