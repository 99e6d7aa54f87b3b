import { useMessages } from "next-intl";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Vocabulary } from "@/lib/domain/editing/vocabularies";
import { messageAt } from "@/lib/i18n/message-at";

/** Where the messages of each list of words stand. */
const WORDS: Readonly<Record<Vocabulary, string>> = {
  investmentType: "rounds.type",
  roundStatus: "rounds.status",
  organizationKind: "organizations.kind",
  relationship: "organizations.parents",
  groupRole: "organizations.groupRole",
  nameKind: "comparison.nameKinds",
  language: "comparison.languages",
  sourceKind: "sources.kinds",
  reliability: "sources.reliabilities",
  reportKind: "comparison.reportKinds",
  fiscalPeriod: "comparison.fiscalPeriods",
  metric: "revenue.metrics",
  productKind: "organizations.product.kind",
  milestone: "organizations.product.milestone",
};

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
    ofCode: (vocabulary, code) => messageAt(messages, `${WORDS[vocabulary]}.${code}`) ?? code,
  };
}
