import { ENTITY_FORMS, typesNamedBy } from "./entity-fields";
import type { EntityType } from "./entity-types";
import type { EntityField, EntityReferenceField, FormList } from "./field-kinds";

/**
 * What is asked of something that a form makes beside the field that names it: all that it cannot be
 * without. Its own form adds the rest.
 */
const ASKED: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  FundingRound: ["organization", "label", "investmentType", "status", "announcedOn", "moneyRaised"],
  SegmentScheme: ["organization", "name", "position", "partitionsRevenue"],
  RevenueSegment: ["scheme", "name", "position"],
  FinancialReport: ["organization", "kind", "fiscalYear", "fiscalPeriod", "publishedOn"],
  Product: ["organization", "name", "kind"],
};

/** The type that can be made beside this field; null for parties, which ask for their names alone. */
export function typeMadeBeside({ to }: EntityReferenceField): EntityType | null {
  const made = to.map((reference) => reference.to).filter((type) => ASKED[type] !== undefined);
  return made.length === to.length ? (made[0] ?? null) : null;
}

/** The fields that are asked of it, in the order of its form. */
export function fieldsAskedOf(type: EntityType): readonly EntityField[] {
  return ENTITY_FORMS[type].fields.filter(({ name }) => ASKED[type]?.includes(name));
}

/** Types whose new ones are asked for on a form of this type, through whatever it makes. */
export function typesMadeOn(type: EntityType): readonly EntityType[] {
  return ENTITY_FORMS[type].fields.flatMap((field) => {
    const made = field.kind === "entity" ? typeMadeBeside(field) : null;
    return made === null ? [] : [made];
  });
}

/** Types of entities that a form of this type names, also in what it makes. */
export function typesNamedOn(type: EntityType): readonly EntityType[] {
  const inMade = typesMadeOn(type)
    .flatMap(fieldsAskedOf)
    .flatMap((field) => (field.kind === "entity" ? field.to.map(({ to }) => to) : []));
  const wholes: EntityType[] = ENTITY_FORMS[type].list === "countedIn" ? ["FundingRound"] : [];
  return [...new Set([...typesNamedBy(type), ...inMade, ...wholes])];
}

/** Types that each field and row of a form picks from together, also in what it makes, and sources. */
export function picksOn(type: EntityType): readonly (readonly EntityType[])[] {
  const { fields, list } = ENTITY_FORMS[type];
  const asked = [...fields, ...typesMadeOn(type).flatMap(fieldsAskedOf)];
  const picked = asked.flatMap((field) =>
    field.kind === "entity" ? [field.to.map(({ to }) => to)] : [],
  );
  const listed: Record<FormList, EntityType[][]> = {
    participants: [["Organization"]],
    countedIn: [["FundingRound"]],
    otherNames: [],
  };
  return [...picked, ...(list === undefined ? [] : listed[list]), ["Source"]];
}

/** The same of the form that enters a round with its investors. */
export const PICKS_ON_ROUNDS = [...picksOn("FundingRound"), ...picksOn("Investment")];
