"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { Field, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";

interface StepFormProps {
  /** Of the form on its page; its buttons may stand elsewhere and name it. */
  readonly id: string;
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Above what stands in the way. */
  readonly refusedTitle: string;
  /** What is asked for in words, if anything is. */
  readonly words?: { readonly label: string; readonly hint?: string; readonly optional: boolean };
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A step with an import: its button, perhaps words with it, and why it was refused. */
export function StepForm(props: StepFormProps) {
  const { id, action, hidden, refusedTitle, words, className = "step-form", children } = props;
  const { state, post, send, isPending } = useFormAnswer(action);
  const errorTexts = useErrorTexts();
  const wordsId = useId();
  const { error } = state.submission ?? {};
  const { comment, ...others } = error ?? {};
  const refusals = errorTexts(Object.values(others).flatMap((keys) => keys ?? []));
  const typed = state.submission?.initialValue?.comment;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const sent = event.nativeEvent;
    send(new FormData(event.currentTarget, sent instanceof SubmitEvent ? sent.submitter : null));
  };
  return (
    <form action={post} aria-busy={isPending} className={className} id={id} onSubmit={submit}>
      {refusals !== undefined && (
        <Notice announce title={refusedTitle} tone="error">
          <p>{refusals.join(" ")}</p>
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {words !== undefined && (
        <Field
          error={errorTexts(comment ?? undefined)}
          hint={words.hint}
          id={wordsId}
          label={words.label}
          optional={words.optional}
        >
          {(control) => (
            <Textarea
              {...control}
              defaultValue={typeof typed === "string" ? typed : ""}
              maxLength={2000}
              name="comment"
            />
          )}
        </Field>
      )}
      {children}
    </form>
  );
}
