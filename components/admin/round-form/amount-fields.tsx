"use client";

import { useTranslations } from "next-intl";
import { SelectControl, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { Fieldset } from "@/components/ui/field";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import type { AmountField, RoundFormMetadata } from "./round-fields";

interface AmountFieldsProps {
  readonly form: RoundFormMetadata;
  readonly field: AmountField;
  readonly label: string;
  readonly optional?: boolean;
}

/** An amount in the words of its source: wording, figure, upper end of a range, currency. */
export function AmountFields({ form, field, label, optional }: AmountFieldsProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  const { qualifier, value, maxValue, currency } = field.getFieldset();
  const clearUndisclosed = (picked: string) => {
    if (picked !== "UNDISCLOSED") return;
    form.update({ name: value.name, value: "" });
    form.update({ name: maxValue.name, value: "" });
  };
  return (
    <Fieldset
      error={errorTexts(field.errors)}
      hint={optional ? undefined : t("valueHint")}
      id={field.id}
      label={label}
      optional={optional}
    >
      <div className="amount-fields">
        <SelectControl
          field={qualifier}
          label={t("qualifier")}
          onPick={clearUndisclosed}
          options={QUALIFIERS.map((word) => ({ value: word, label: t(`qualifiers.${word}`) }))}
        />
        <TextControl field={value} label={t("value")} />
        <TextControl className="amount-max" field={maxValue} label={t("maxValue")} />
        <TextControl field={currency} label={t("currency")} />
      </div>
    </Fieldset>
  );
}
