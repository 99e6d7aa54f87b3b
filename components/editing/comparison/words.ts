import { useMessages } from "next-intl";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Vocabulary } from "@/lib/domain/editing/vocabularies";
import { messageAt } from "@/lib/i18n/message-at";
import { VOCABULARY_MESSAGES } from "@/lib/i18n/vocabulary-messages";

export interface EditingWords {
  readonly ofField: (type: EntityType, field: string) => string;
  readonly ofCode: (vocabulary: Vocabulary, code: string) => string;
}

/** Words for what versions hold as names of columns and as codes; one that is unknown stands as it is. */
export function useEditingWords(): EditingWords {
  const messages = useMessages();
  return {
    ofField: (type, field) =>
      messageAt(messages, `comparison.fieldsOf.${type}.${field}`) ??
      messageAt(messages, `comparison.fields.${field}`) ??
      field,
    ofCode: (vocabulary, code) =>
      messageAt(messages, `${VOCABULARY_MESSAGES[vocabulary]}.${code}`) ?? code,
  };
}
