import { describe, expect, it } from "vitest";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { LOCALES } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/i18n/messages";

describe.each(LOCALES)("the forms in %s", (locale) => {
  it("have a name for every field and every kind of entity", async () => {
    const { comparison, entityForm } = await messagesOf(locale);
    const { fields } = entityForm;
    const nameless = ENTITY_TYPES.flatMap((type) => [
      ...ENTITY_FORMS[type].fields.map(({ name }) => name).filter((name) => !(name in fields)),
      ...(type in comparison.types ? [] : [type]),
    ]);
    expect(nameless).toEqual([]);
  });
});
