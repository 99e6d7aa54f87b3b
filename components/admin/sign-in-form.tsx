"use client";

import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";
import { signInSchema } from "@/lib/schemas/sign-in";
import { useErrorTexts } from "./error-texts";
import { useFormAnswer } from "./form-answer";

interface SignInFormProps {
  readonly action: FormAction;
  /** Path to go on to. */
  readonly next: string | undefined;
}

export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations("admin.signIn");
  const errorTexts = useErrorTexts();
  const { state, post, send, isPending } = useFormAnswer(action);
  const [form, fields] = useForm({
    id: "sign-in",
    lastResult: state.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInSchema }),
    shouldRevalidate: "onInput",
    onSubmit: (event, { formData }) => {
      event.preventDefault();
      send(formData);
    },
  });
  const formErrors = errorTexts(form.errors);

  return (
    <form action={post} className="account-form" id={form.id} noValidate onSubmit={form.onSubmit}>
      {formErrors !== undefined && (
        <Notice announce title={t("failedTitle")} tone="error">
          <p id={form.errorId}>{formErrors.join(" ")}</p>
        </Notice>
      )}
      {next !== undefined && <input name={fields.next.name} type="hidden" value={next} />}
      <Field error={errorTexts(fields.email.errors)} id={fields.email.id} label={t("email")}>
        {(control) => (
          <Input
            {...control}
            autoComplete="username"
            defaultValue={fields.email.initialValue}
            key={fields.email.key}
            name={fields.email.name}
            type="email"
          />
        )}
      </Field>
      <Field
        error={errorTexts(fields.password.errors)}
        id={fields.password.id}
        label={t("password")}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="current-password"
            key={fields.password.key}
            name={fields.password.name}
            type="password"
          />
        )}
      </Field>
      <div>
        <Button disabled={isPending} type="submit" variant="primary">
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
