"use client";

import { useTranslations } from "next-intl";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { Link } from "@/lib/i18n/navigation";
import { newFormPath } from "./new-form-path";

interface MissingLinksProps {
  readonly errors: readonly string[] | undefined;
  readonly types: readonly EntityType[];
}

/** Where what is named is missing: the way to the form that enters it, beside this one. */
export function MissingLinks({ errors, types }: MissingLinksProps) {
  const t = useTranslations("entityForm");
  const names = useTranslations("comparison.types");
  const isMissing = ["entity.unknown", "party.unknown"].some((key) => errors?.includes(key));
  if (!isMissing) return null;
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
