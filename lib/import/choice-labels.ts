import { CHOICES } from "@/lib/domain/editing/entity-choices";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { vocabularyOf } from "@/lib/domain/editing/vocabularies";
import { plainName } from "@/lib/domain/import/plain-name";
import type { ChoiceLabels } from "@/lib/domain/import/read-choice";
import { LOCALES } from "@/lib/domain/locale";
import { messageAt } from "@/lib/i18n/message-at";
import { messagesOf } from "@/lib/i18n/messages";
import { VOCABULARY_MESSAGES } from "@/lib/i18n/vocabulary-messages";

/** What the pages call the choices of a kind of entity, in every language; no name that two of them have. */
export async function choiceLabels(type: EntityType): Promise<ChoiceLabels> {
  const messages = await Promise.all(LOCALES.map(messagesOf));
  const labels = new Map<string, ReadonlyMap<string, string>>();
  for (const field of ENTITY_FORMS[type].fields) {
    if (field.kind !== "choice") continue;
    const vocabulary = vocabularyOf(type, field.name);
    if (vocabulary === null) continue;
    const codes = new Map<string, string | null>();
    for (const code of CHOICES[field.words]) {
      for (const texts of messages) {
        const label = messageAt(texts, `${VOCABULARY_MESSAGES[vocabulary]}.${code}`);
        if (label === null) continue;
        const name = plainName(label);
        codes.set(name, (codes.get(name) ?? code) === code ? code : null);
      }
    }
    labels.set(
      field.name,
      new Map([...codes].flatMap(([name, code]) => (code ? [[name, code]] : []))),
    );
  }
  return labels;
}
