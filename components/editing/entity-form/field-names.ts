"use client";

import { useLocale, useMessages, useTranslations } from "next-intl";
import { useFieldNames } from "@/components/admin/round-form/field-names";
import { RENDERINGS } from "@/lib/domain/editing/entity-fields";
import { PUNCTUATION } from "@/lib/domain/punctuation";

/** What the field of an entity is called, with its renderings: `note`, `noteZhHans`. */
export function useFieldLabels(): (name: string) => string {
  const t = useTranslations("entityForm");
  const labels = new Map<string, string>(Object.entries(useMessages().entityForm.fields));
  return (name) => {
    const own = labels.get(name);
    if (own !== undefined) return own;
    const script = RENDERINGS.find((ending) => name.endsWith(ending));
    const field = labels.get(script === undefined ? name : name.slice(0, -script.length)) ?? name;
    return script === undefined ? field : t(`rendering.${script}`, { field });
  };
}

/** What a field is called in a list of errors: `otherNames[1].language` → "Other name 2, Language". */
export function useErrorFieldNames(): (field: string) => string {
  const t = useTranslations("entityForm");
  const labels = useFieldLabels();
  const sourceNames = useFieldNames();
  const { comma } = PUNCTUATION[useLocale()];
  return (field) => {
    const parts: string[] = field.match(/[^.[\]]+/g) ?? [];
    const [group = "", at = "", part = ""] = parts;
    const number = Number(at) + 1;
    if (group === "entity") return labels(at);
    if (group === "made") {
      const [within = "", beside = ""] = parts.slice(3);
      if (within === "") return [labels(at), sourceNames(part)].join(comma);
      const inner = part === "parties" ? [labels(within), sourceNames(beside)] : [labels(within)];
      return [labels(at), ...inner].join(comma);
    }
    if (group === "countedIn") {
      return [t("overlap", { number }), labels(part === "whole" ? "fundingRound" : part)].join(
        comma,
      );
    }
    if (group === "participants") {
      const names = [t("participant", { number }), part === "name" ? "" : sourceNames(part)];
      return names.filter(Boolean).join(comma);
    }
    if (group === "otherNames") {
      return [t("otherName", { number }), part && labels(part)].filter(Boolean).join(comma);
    }
    return group === "sources" ? sourceNames(field) : labels(group);
  };
}
