"use client";

import { useForm } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { Button } from "@/components/ui/button";
import { Field, Input, type Option, Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: "text" | "email" | "password" | undefined;
  readonly autoComplete?: string | undefined;
  readonly inputMode?: "numeric" | undefined;
  readonly value?: string | undefined;
  /** A choice instead of a text. */
  readonly options?: readonly Option[] | undefined;
}

interface FieldsFormProps<Detail> {
  /** Of the form on its page. */
  readonly id: string;
  readonly action: FormAction<Detail>;
  readonly fields: readonly FormField[];
  /** Values that are not asked for. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly submit: string;
  readonly variant?: "primary" | "plain" | "danger" | undefined;
  /** Fields and button beside each other where there is room. */
  readonly inline?: boolean | undefined;
  /** Nothing to fill in any more: only an answer that is still to be read is shown. */
  readonly closed?: boolean | undefined;
  /** What the action answered when all was well, in place of the form. */
  readonly shown?: ((detail: Detail) => ReactNode) | undefined;
}

/** A short form: a few fields and one button, with errors beside their fields. */
export function FieldsForm<Detail = never>(props: FieldsFormProps<Detail>) {
  const {
    id,
    action,
    fields,
    hidden = {},
    submit,
    variant = "primary",
    inline,
    closed,
    shown,
  } = props;
  const t = useTranslations("account");
  const errorTexts = useErrorTexts();
  const { state, post, send, isPending } = useFormAnswer(action);
  const [form, controls] = useForm<Record<string, string>>({
    id,
    lastResult: state.submission,
    defaultValue: Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ""])),
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      send(formData);
    },
  });
  if (state.detail !== null && shown !== undefined) return shown(state.detail);
  if (closed) return null;
  const formErrors = errorTexts(form.errors);
  return (
    <form
      action={post}
      className={inline ? "account-form account-form-inline" : "account-form"}
      id={form.id}
      noValidate
      onSubmit={form.onSubmit}
    >
      {formErrors !== undefined && (
        <Notice announce title={t("notDone")} tone="error">
          <p id={form.errorId}>{formErrors.join(" ")}</p>
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {fields.map(({ name, label, hint, options, value: _value, type = "text", ...input }) => {
        const control = controls[name];
        const controlId = `${id}-${name}`;
        const initial = type === "password" ? undefined : control?.initialValue;
        return (
          <Field
            error={errorTexts(control?.errors)}
            hint={hint}
            id={controlId}
            key={name}
            label={label}
          >
            {(attributes) =>
              options === undefined ? (
                <Input
                  {...attributes}
                  {...input}
                  defaultValue={initial}
                  key={control?.key}
                  name={name}
                  type={type}
                />
              ) : (
                <Select
                  {...attributes}
                  defaultValue={initial}
                  key={control?.key}
                  name={name}
                  options={options}
                />
              )
            }
          </Field>
        );
      })}
      <div>
        <Button disabled={isPending} type="submit" variant={variant}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
