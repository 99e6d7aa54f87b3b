"use client";

import { useLocale, useTranslations } from "next-intl";
import { isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { readField } from "@/lib/domain/editing/read-field";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printDigits, printQuantity } from "@/lib/domain/quantity-text";

interface UnderstoodProps {
  readonly field: EntityField;
  readonly typed: string | undefined;
  readonly metric: string | undefined;
}

/** How a date or a figure was understood, while it is typed; empty where it was not. */
export function Understood({ field, typed = "", metric }: UnderstoodProps) {
  const t = useTranslations("entityForm.understood");
  const locale = useLocale();
  const reading = typed.trim() === "" ? null : readField(field, typed, { metric });
  const value = reading?.ok ? reading.value : null;
  let text = "";
  if (isDate(value)) {
    const date = printPartialDate(value, locale);
    text = t(`dates.${value.precision}`, { date });
  } else if (isQuantity(value)) {
    const short = printQuantity(value, locale);
    const digits = printDigits(value);
    text = digits === null || short.includes(digits) ? short : t("figure", { short, digits });
  }
  return (
    <output aria-live="polite" className="understood">
      {text}
    </output>
  );
}
