"use client";

import { useTranslations } from "next-intl";
import { CheckControl, type ControlField, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { ErrorText } from "@/components/ui/field";
import type { TypedControlField } from "./figure-control";
import { Understood } from "./understood";

interface DateControlProps {
  readonly date: TypedControlField;
  /** Whether the source leaves it to be inferred. */
  readonly inferred: Omit<ControlField, "errors"> | undefined;
  /** The two together, where they have errors of their own. */
  readonly whole?: Pick<ControlField, "id" | "errors">;
  readonly label: string;
  readonly optional?: boolean;
}

const READ = { kind: "date", name: "date" } as const;

/** A date as precise as its source, how it was understood, and whether the source prints it. */
export function DateControl({ date, inferred, whole, label, optional }: DateControlProps) {
  const t = useTranslations("entityForm");
  const errorTexts = useErrorTexts();
  return (
    <div>
      <TextControl field={date} hint={t("hints.date")} label={label} optional={optional} />
      <Understood field={READ} metric={undefined} typed={date.value} />
      {inferred !== undefined && (
        <CheckControl className="mt-2" field={inferred} label={t("inferred")} />
      )}
      {whole !== undefined && <ErrorText error={errorTexts(whole.errors)} id={whole.id} />}
    </div>
  );
}
