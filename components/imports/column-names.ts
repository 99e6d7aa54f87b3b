import { useMessages, useTranslations } from "next-intl";
import { RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { ListColumn } from "@/lib/domain/import/list-columns";

/** What the columns of a file are called in the reader's language. */
export function useColumnNames(): (column: ListColumn) => string {
  const t = useTranslations("imports.names");
  const form = useTranslations("entityForm.rendering");
  const fields = new Map<string, string>(Object.entries(useMessages().entityForm.fields));
  return (column) => {
    switch (column.holds) {
      case "key":
      case "list":
      case "word":
        return t(column.name);
      case "field":
        return fields.get(column.name) ?? column.name;
      case "rendering": {
        const field = fields.get(column.field.name) ?? column.field.name;
        const script = RENDERINGS.find((ending) => column.name.endsWith(ending));
        return script === undefined ? field : form(script, { field });
      }
      case "inferred":
        return t("inferred", { field: fields.get(column.field.name) ?? column.field.name });
    }
  };
}
