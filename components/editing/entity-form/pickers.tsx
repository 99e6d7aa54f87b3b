"use client";

import { useTranslations } from "next-intl";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { Link } from "@/lib/i18n/navigation";
import type { EntityFormOptions } from "./entity-fields";
import { newFormPath } from "./new-form-path";

/** Id of the list that a field picks from. */
export function pickerId(types: readonly EntityType[]): string {
  return ["known", ...types].join("-");
}

interface PickerListsProps {
  readonly fields: readonly EntityField[];
  /** Types that rows pick from. */
  readonly more: readonly EntityType[];
  readonly pickers: EntityFormOptions["pickers"];
}

/** Names the browser offers while one is typed, a list for each kind of field that asks for one. */
export function PickerLists({ fields, more, pickers }: PickerListsProps) {
  const asked = fields.flatMap((field) =>
    field.kind === "entity" ? [field.to.map(({ to }) => to)] : [],
  );
  if (more.length > 0) asked.push([...more]);
  const lists = new Map(asked.map((types) => [pickerId(types), types]));
  return [...lists].map(([id, types]) => (
    <datalist id={id} key={id}>
      {types
        .flatMap((type) => pickers[type] ?? [])
        .map(({ value, label }) => (
          <option key={value} label={label ?? undefined} value={value} />
        ))}
    </datalist>
  ));
}

interface MissingLinksProps {
  readonly errors: readonly string[] | undefined;
  readonly types: readonly EntityType[];
}

/** Where what is named is missing: the way to the form that enters it, beside this one. */
export function MissingLinks({ errors, types }: MissingLinksProps) {
  const t = useTranslations("entityForm");
  const names = useTranslations("comparison.types");
  if (!errors?.includes("entity.unknown")) return null;
  return (
    <p className="field-missing">
      {types.map((type) => (
        <Link className="link" href={newFormPath(type)} key={type} target="_blank">
          {t("enterMissing", { type: names(type) })}
        </Link>
      ))}
    </p>
  );
}
