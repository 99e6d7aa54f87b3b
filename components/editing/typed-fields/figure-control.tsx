"use client";

import { useTranslations } from "next-intl";
import { type ControlField, TextControl } from "@/components/admin/controls";
import type { FigureField } from "@/lib/domain/editing/field-kinds";
import { Understood } from "./understood";

/** What a control needs of Conform's metadata to say how it is read while somebody types. */
export interface TypedControlField extends ControlField {
  readonly value: string | undefined;
  /** Whether it says something else than when its form was opened. */
  readonly dirty: boolean;
}

interface FigureControlProps {
  readonly field: TypedControlField;
  /** How the text is read. */
  readonly read: FigureField;
  readonly label: string;
  readonly optional?: boolean;
  /** What is written here stands once above several of them. */
  readonly isExplainedAbove?: boolean;
  /** What the figure is a figure of, where another field says so. */
  readonly metric?: string | undefined;
}

/** An amount or another figure in the words of its source, and how it was understood. */
export function FigureControl({
  field,
  read,
  label,
  optional,
  isExplainedAbove = false,
  metric,
}: FigureControlProps) {
  const t = useTranslations("entityForm.hints");
  return (
    <div>
      <TextControl
        field={field}
        hint={isExplainedAbove ? undefined : t(read.kind)}
        label={label}
        optional={optional}
      />
      <Understood field={read} metric={metric} typed={field.value} />
    </div>
  );
}
