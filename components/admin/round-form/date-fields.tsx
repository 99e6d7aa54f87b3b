"use client";

import { useTranslations } from "next-intl";
import { CheckControl, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { ErrorText } from "@/components/ui/field";
import type { DateField } from "./round-fields";

interface DateFieldsProps {
  readonly field: DateField;
  readonly label: string;
  readonly optional?: boolean;
}

/** A date as precise as its source, and whether the source prints it. */
export function DateFields({ field, label, optional }: DateFieldsProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  const { date, inferred } = field.getFieldset();
  return (
    <div>
      <TextControl field={date} hint={t("dateHint")} label={label} optional={optional} />
      <CheckControl className="mt-2" field={inferred} label={t("inferred")} />
      <ErrorText error={errorTexts(field.errors)} id={field.id} />
    </div>
  );
}
