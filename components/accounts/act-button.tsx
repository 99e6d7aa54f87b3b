"use client";

import type { ReactNode } from "react";
import { useErrorTexts } from "@/components/admin/error-texts";
import { useFormAnswer } from "@/components/admin/form-answer";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/form-state";

interface ActButtonProps<Detail> {
  readonly action: FormAction<Detail>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
  /** What is read out, where the row says what it is about and the label alone does not. */
  readonly fullLabel?: string | undefined;
  readonly variant?: "plain" | "quiet" | "danger" | undefined;
  readonly shown?: ((detail: Detail) => ReactNode) | undefined;
}

/** One act by one button; what hinders it stands below. */
export function ActButton<Detail = never>(props: ActButtonProps<Detail>) {
  const { action, hidden, label, fullLabel, variant = "plain", shown } = props;
  const errorTexts = useErrorTexts();
  const { state, post, send, isPending } = useFormAnswer(action);
  if (state.detail !== null && shown !== undefined) return shown(state.detail);
  const errors = errorTexts(state.submission?.error?.[""] ?? undefined);
  return (
    <form
      action={post}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <Button aria-label={fullLabel} disabled={isPending} type="submit" variant={variant}>
        {label}
      </Button>
      {errors !== undefined && (
        <p className="field-error" role="alert">
          {errors.join(" ")}
        </p>
      )}
    </form>
  );
}
