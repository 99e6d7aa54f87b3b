"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { ControlField } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { Field } from "@/components/ui/field";
import { Link } from "@/lib/i18n/navigation";
import { NameInput } from "./name-input";

interface NameControlProps extends Pick<ComponentProps<typeof NameInput>, "types" | "onAnswer"> {
  readonly field: ControlField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean | undefined;
  readonly className?: string;
}

/** One field of a form that names something by typing. */
export function NameControl({ field, types, onAnswer, ...texts }: NameControlProps) {
  const t = useTranslations("entityForm.picker");
  const errorTexts = useErrorTexts();
  const { id, name, key, defaultValue, errors } = field;
  return (
    <Field {...texts} error={errorTexts(errors)} id={id}>
      {(control) => (
        <>
          <NameInput
            {...control}
            defaultValue={defaultValue}
            key={key}
            name={name}
            types={types}
            {...(onAnswer && { onAnswer })}
          />
          {errors !== undefined && (
            <noscript>
              <Link className="link field-missing" href="/admin/entities" target="_blank">
                {t("lookUp")}
              </Link>
            </noscript>
          )}
        </>
      )}
    </Field>
  );
}
