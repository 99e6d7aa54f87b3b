"use client";

import type { FormAction } from "@/lib/actions/form-state";
import type { SentLink } from "@/lib/domain/account-link";
import { ActButton } from "./act-button";
import { FieldsForm, type FormField } from "./fields-form";
import { LinkNotice } from "./link-notice";

interface InviteFormProps {
  readonly action: FormAction<SentLink>;
  readonly fields: readonly FormField[];
  readonly submit: string;
}

export function InviteForm(props: InviteFormProps) {
  return <FieldsForm {...props} id="invite" inline shown={(sent) => <LinkNotice sent={sent} />} />;
}

interface LinkButtonProps {
  readonly action: FormAction<SentLink>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
  readonly fullLabel?: string | undefined;
  readonly variant?: "plain" | "quiet" | undefined;
}

/** A button that makes a link. */
export function LinkButton(props: LinkButtonProps) {
  return <ActButton {...props} shown={(sent) => <LinkNotice sent={sent} />} />;
}
