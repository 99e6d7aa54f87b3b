"use client";

import type { ComponentProps } from "react";
import { NameInput } from "@/components/editing/party-picker/name-input";
import { Field } from "@/components/ui/field";

const SOURCES = ["Source"] as const;

interface SourceFieldProps
  extends Pick<ComponentProps<typeof Field>, "id" | "label" | "hint" | "error" | "className"> {
  readonly defaultValue: string;
}

/** The source behind the rows that name none. */
export function SourceField({ defaultValue, ...field }: SourceFieldProps) {
  return (
    <Field {...field} optional>
      {(control) => (
        <NameInput {...control} defaultValue={defaultValue} name="source" types={SOURCES} />
      )}
    </Field>
  );
}
