import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";

type Errors = string | readonly string[] | undefined;

/** Spread these over the control that the field holds. */
export interface ControlAttributes {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldTexts {
  /** Of the control; its hint is `{id}-description`, its error `{id}-error`. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Already in the reader's language. */
  readonly error?: Errors;
  readonly optional?: boolean | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (attributes: ControlAttributes) => ReactNode;
  /** The label is for screen readers alone; where a column header says it. */
  readonly hideLabel?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A control with its label, hint and error: `<Field …>{(it) => <Input {...it} name="q" />}</Field>`. */
export function Field({ children, hideLabel = false, className = "", ...texts }: FieldProps) {
  return (
    <div className={`field ${className}`.trimEnd()}>
      <label className={hideLabel ? "sr-only" : "field-label"} htmlFor={texts.id}>
        {texts.label}
        <OptionalMark show={texts.optional} />
      </label>
      <Hint id={texts.id} text={texts.hint} />
      {children(attributesOf(texts))}
      <ErrorText error={texts.error} id={texts.id} />
    </div>
  );
}

/** Controls that answer one question together, such as year, month and precision. */
export function Fieldset({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldTexts & { readonly children: ReactNode }) {
  const attributes = attributesOf({ id, label, hint, error });
  return (
    <fieldset className="fieldset" {...attributes}>
      <legend className="field-label">
        {label}
        <OptionalMark show={optional} />
      </legend>
      <Hint id={id} text={hint} />
      {children}
      <ErrorText error={error} id={id} />
    </fieldset>
  );
}

function attributesOf({ id, hint, error }: FieldTexts): ControlAttributes {
  const wrong = messagesOf(error).length > 0;
  const described = [hint !== undefined && `${id}-description`, wrong && `${id}-error`];
  return {
    id,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": wrong || undefined,
  };
}

function messagesOf(error: Errors): readonly string[] {
  if (error === undefined || error === "") return [];
  return typeof error === "string" ? [error] : error;
}

function OptionalMark({ show = false }: { readonly show?: boolean | undefined }) {
  const t = useTranslations("common.form");
  return show ? <span className="optional"> {t("optional")}</span> : null;
}

function Hint({ id, text }: { readonly id: string; readonly text: ReactNode }) {
  if (text === undefined) return null;
  return (
    <p className="field-hint" id={`${id}-description`}>
      {text}
    </p>
  );
}

/** The message under a control; by itself for a form's own errors. */
export function ErrorText({ id, error }: { readonly id: string; readonly error: Errors }) {
  const t = useTranslations("common.form");
  const messages = messagesOf(error);
  if (messages.length === 0) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <span className="sr-only">{t("error")} </span>
      {messages.join(" ")}
    </p>
  );
}

export function Input({ className = "", type = "text", ...props }: ComponentProps<"input">) {
  return <input className={`control ${className}`.trimEnd()} type={type} {...props} />;
}

export function Textarea({ className = "", ...props }: ComponentProps<"textarea">) {
  return <textarea className={`control ${className}`.trimEnd()} {...props} />;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends ComponentProps<"select"> {
  readonly options: readonly Option[];
  /** Label of the empty choice, which stands first. */
  readonly empty?: string | undefined;
}

export function Select({ options, empty, className = "", ...props }: SelectProps) {
  return (
    <select className={`control ${className}`.trimEnd()} {...props}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "id"> {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export function Checkbox({ id, label, hint, className = "", ...props }: CheckboxProps) {
  return (
    <div className={`checkbox ${className}`.trimEnd()}>
      <input
        aria-describedby={hint === undefined ? undefined : `${id}-description`}
        className="check"
        id={id}
        type="checkbox"
        {...props}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <Hint id={id} text={hint} />
      </div>
    </div>
  );
}
