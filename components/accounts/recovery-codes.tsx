"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/form-state";
import type { RecoveryCodes } from "@/lib/actions/second-step";
import { FieldsForm, type FormField } from "./fields-form";

function CodeList({ recoveryCodes }: RecoveryCodes) {
  const t = useTranslations("account.secondStep");
  return (
    <Notice announce title={t("codesTitle")}>
      <p>{t("codesText")}</p>
      <ul className="recovery-codes">
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/account">{t("codesKept")}</ButtonLink>
      </p>
    </Notice>
  );
}

interface CodesFormProps {
  readonly id: string;
  readonly action: FormAction<RecoveryCodes>;
  readonly fields: readonly FormField[];
  readonly submit: string;
  readonly variant?: "primary" | "plain" | undefined;
  readonly closed?: boolean | undefined;
}

/** A form whose answer is the recovery codes, shown in its place this once. */
export function CodesForm(props: CodesFormProps) {
  return <FieldsForm {...props} shown={(detail) => <CodeList {...detail} />} />;
}
