"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type ControlAttributes, Input } from "@/components/ui/field";
import type { PickerAnswer, PickerOption } from "@/lib/data/editing/pick-names";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { pickerId } from "./picker-lists";
import { useNames } from "./use-names";

interface NameInputProps extends ControlAttributes {
  readonly name: string;
  readonly defaultValue?: string | undefined;
  /** What is picked here. */
  readonly types: readonly EntityType[];
  readonly onAnswer?: (answer: PickerAnswer | null) => void;
  readonly required?: boolean;
}

/**
 * Names something by typing, and offers what may be meant (a combobox as WAI-ARIA 1.2 has it: the
 * focus stays in the field). Without scripts it is a text field with the first names of all.
 */
export function NameInput({ types, defaultValue = "", onAnswer, ...control }: NameInputProps) {
  const t = useTranslations("entityForm.picker");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(defaultValue);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // The list that a browser offers by itself stands where there are no scripts only.
  const [hasScripts, setHasScripts] = useState(false);
  // What a form is opened with was picked before, and nobody needs to be asked about it.
  const isPicked = typed === defaultValue && (typed === "" || typed.endsWith("]"));
  const answer = useNames(types, isPicked && !isOpen ? null : typed.trim());
  const options = isOpen ? (answer?.options ?? []) : [];
  const list = `${control.id}-options`;
  const optionId = (at: number) => `${list}-${at}`;

  useEffect(() => setHasScripts(true), []);
  useEffect(() => {
    onAnswer?.(answer);
  }, [answer, onAnswer]);
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [list, active]);

  const open = (isOpening: boolean) => {
    setIsOpen(isOpening);
    setActive(-1);
  };
  const pick = ({ value }: PickerOption) => {
    if (input.current === null) return;
    input.current.value = value;
    // As if it had been typed, for all that listens to the form.
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    open(false);
  };
  const press = (event: KeyboardEvent) => {
    // A key that picks Chinese characters is not for the list.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[active];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen) open(true);
      // The field itself is one stop of the round.
      const stops = options.length + 1;
      setActive(((active + 1 + step + stops) % stops) - 1);
    } else if (event.key === "Escape" && options.length > 0) {
      event.preventDefault();
      open(false);
    } else if (chosen !== undefined && (event.key === "Enter" || event.key === "Tab")) {
      if (event.key === "Enter") event.preventDefault();
      pick(chosen);
    }
  };

  return (
    <div className="name-picker">
      <Input
        {...control}
        {...(hasScripts
          ? {
              "aria-activedescendant": active < 0 ? undefined : optionId(active),
              "aria-autocomplete": "list",
              "aria-controls": options.length > 0 ? list : undefined,
              "aria-expanded": options.length > 0,
              role: "combobox",
            }
          : { list: pickerId(types) })}
        autoComplete="off"
        defaultValue={defaultValue}
        onBlur={() => open(false)}
        onClick={() => open(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          open(event.currentTarget === document.activeElement);
        }}
        onKeyDown={press}
        ref={input}
      />
      {options.length > 0 && (
        <div aria-label={t("offered")} className="name-options" id={list} role="listbox">
          {options.map((option, at) => (
            <button
              aria-selected={at === active}
              id={optionId(at)}
              key={option.value}
              onClick={() => pick(option)}
              // The focus stays where one types.
              onMouseDown={(event) => event.preventDefault()}
              role="option"
              tabIndex={-1}
              type="button"
            >
              <span>{option.name}</span> <span className="name-also">{option.also}</span>
              <span className="name-address">{option.slug}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
