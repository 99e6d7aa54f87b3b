"use client";

import type { ReactNode } from "react";
import { Checkbox, Field, Input, type Option, Select, Textarea } from "@/components/ui/field";
import { useErrorTexts } from "./error-texts";

/** What a control needs of Conform's metadata of its field. */
export interface ControlField {
  readonly id: string;
  readonly name: string;
  readonly key: string | undefined;
  readonly errors: string[] | undefined;
  readonly defaultValue: string | undefined;
}

interface ControlProps {
  readonly field: ControlField;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
}

interface TextControlProps extends ControlProps {
  /** Id of the datalist to pick from. */
  readonly list?: string;
  readonly multiline?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: "url";
}

/** One line of text, or several, with label, hint and errors; what was typed stays. */
export function TextControl({
  field,
  label,
  hint,
  optional,
  className,
  multiline = false,
  autoComplete = "off",
  ...input
}: TextControlProps) {
  const errorTexts = useErrorTexts();
  const { id, name, key, defaultValue } = field;
  return (
    <Field
      className={className}
      error={errorTexts(field.errors)}
      hint={hint}
      id={id}
      label={label}
      optional={optional}
    >
      {(control) =>
        multiline ? (
          <Textarea {...control} defaultValue={defaultValue} key={key} name={name} />
        ) : (
          <Input
            {...control}
            {...input}
            autoComplete={autoComplete}
            defaultValue={defaultValue}
            key={key}
            name={name}
          />
        )
      }
    </Field>
  );
}

interface SelectControlProps extends ControlProps {
  readonly options: readonly Option[];
  readonly empty?: string;
  readonly onPick?: (value: string) => void;
}

export function SelectControl({
  field,
  label,
  hint,
  optional,
  className,
  options,
  empty,
  onPick,
}: SelectControlProps) {
  const errorTexts = useErrorTexts();
  const { id, name, key, defaultValue } = field;
  return (
    <Field
      className={className}
      error={errorTexts(field.errors)}
      hint={hint}
      id={id}
      label={label}
      optional={optional}
    >
      {(control) => (
        <Select
          {...control}
          defaultValue={defaultValue}
          empty={empty}
          key={key}
          name={name}
          onChange={onPick && ((event) => onPick(event.target.value))}
          options={options}
        />
      )}
    </Field>
  );
}

interface CheckControlProps {
  readonly field: Omit<ControlField, "errors">;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string;
}

export function CheckControl({ field, label, hint, className }: CheckControlProps) {
  const { id, name, key, defaultValue } = field;
  return (
    <Checkbox
      className={className}
      defaultChecked={defaultValue === "on"}
      hint={hint}
      id={id}
      key={key}
      label={label}
      name={name}
    />
  );
}
