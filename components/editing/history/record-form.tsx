"use client";

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { KeptInput } from "@/components/editing/kept-input/kept-input";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";
import { wordsSchema } from "@/lib/schemas/record-forms";
import { RECORD_PLACE } from "./record-place";

interface RecordFormProps {
  /** Of the form on its page. */
  readonly id: string;
  readonly action: FormAction<readonly string[]>;
  /** What is asked for is known; it goes along unseen. */
  readonly hidden: Readonly<Record<string, string | number>>;
  /** What the reader types: why, or the name of what is gone for good then. */
  readonly asks: "reason" | "name";
  readonly label: string;
  readonly hint?: string;
  readonly submit: string;
  /** Above what stands in the way. */
  readonly refusedTitle: string;
  readonly isDangerous?: boolean;
  /** Whose browser keeps what is typed until it is sent; nobody's for a name that must be typed. */
  readonly actorId?: string;
}

/** One thing done to the record, with its reason; what stands in the way comes back in sentences. */
export function RecordForm({
  id,
  action,
  hidden,
  asks,
  label,
  hint,
  submit,
  refusedTitle,
  isDangerous = false,
  actorId,
}: RecordFormProps) {
  const errorTexts = useErrorTexts();
  const { state, post, send, isPending } = useFormAnswer(action);
  const [form, fields] = useForm({
    id,
    lastResult: state.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: wordsSchema }),
    shouldRevalidate: "onInput",
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      send(formData);
    },
  });
  const formErrors = errorTexts(form.errors);
  return (
    <form
      action={post}
      className="grid max-w-150 gap-4"
      id={form.id}
      noValidate
      onSubmit={form.onSubmit}
    >
      {actorId !== undefined && (
        <KeptInput
          formId={form.id}
          place={{ actor: actorId, form: placeOf(id, hidden) }}
          restore={({ words }) => {
            if (typeof words === "string") form.update({ name: fields.words.name, value: words });
          }}
        />
      )}
      {formErrors !== undefined && (
        <Notice announce title={refusedTitle} tone="error">
          <p id={form.errorId}>{formErrors.join(" ")}</p>
          {state.detail !== null && state.detail.length > 0 && (
            <ul className="mt-2 list-disc pl-5">
              {state.detail.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <TextControl field={fields.words} hint={hint} label={label} multiline={asks === "reason"} />
      <div>
        <Button disabled={isPending} type="submit" variant={isDangerous ? "danger" : "primary"}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** Of what the form asks, and about what; its token is another each time. */
function placeOf(id: string, { token: _, ...about }: RecordFormProps["hidden"]): string {
  return [RECORD_PLACE, id, ...Object.values(about)].join("/");
}
