import { getTranslations } from "next-intl/server";
import { CHOICES, type ChoiceSet } from "@/lib/domain/editing/entity-choices";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { fieldsAskedOf, typesMadeOn } from "@/lib/domain/editing/made-here";

interface Option {
  readonly value: string;
  readonly label: string;
}

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

const optionsOf = <Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Option[] => values.map((value) => ({ value, label: label(value) }));

/** The words for each set, from where the public pages have them. */
const WORDS: Record<ChoiceSet, (t: Translate) => Option[]> = {
  organizationKind: (t) =>
    optionsOf(CHOICES.organizationKind, (value) => t(`organizations.kind.${value}`)),
  relationshipType: (t) =>
    optionsOf(CHOICES.relationshipType, (value) => t(`organizations.parents.${value}`)),
  groupRole: (t) => optionsOf(CHOICES.groupRole, (value) => t(`organizations.groupRole.${value}`)),
  investmentType: (t) => optionsOf(CHOICES.investmentType, (value) => t(`rounds.type.${value}`)),
  roundStatus: (t) => optionsOf(CHOICES.roundStatus, (value) => t(`rounds.status.${value}`)),
  reportKind: (t) => optionsOf(CHOICES.reportKind, (value) => t(`entityForm.reportKinds.${value}`)),
  fiscalPeriod: (t) => optionsOf(CHOICES.fiscalPeriod, (value) => t(`entityForm.periods.${value}`)),
  metric: (t) => optionsOf(CHOICES.metric, (value) => t(`revenue.metrics.${value}`)),
  productKind: (t) =>
    optionsOf(CHOICES.productKind, (value) => t(`organizations.product.kind.${value}`)),
  milestoneKind: (t) =>
    optionsOf(CHOICES.milestoneKind, (value) => t(`organizations.product.milestone.${value}`)),
  sourceKind: (t) => optionsOf(CHOICES.sourceKind, (value) => t(`sources.kinds.${value}`)),
  reliability: (t) =>
    optionsOf(CHOICES.reliability, (value) => t(`sources.reliabilities.${value}`)),
  language: (t) => optionsOf(CHOICES.language, (value) => t(`admin.round.languages.${value}`)),
  sourceLanguage: (t) =>
    optionsOf(CHOICES.sourceLanguage, (value) => t(`admin.round.languages.${value}`)),
};

/** What the choices of a form offer, in the reader's language. */
export async function choicesOf(
  type: EntityType,
): Promise<Partial<Record<ChoiceSet, readonly Option[]>>> {
  const t = await getTranslations();
  const { fields, list } = ENTITY_FORMS[type];
  const asked = [...fields, ...typesMadeOn(type).flatMap(fieldsAskedOf)];
  const sets = asked.flatMap((field) => (field.kind === "choice" ? [field.words] : []));
  if (list === "otherNames") sets.push("language");
  return Object.fromEntries(sets.map((set) => [set, WORDS[set](t)]));
}
