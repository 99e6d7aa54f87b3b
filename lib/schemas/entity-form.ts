import { z } from "zod";
import { claimableFields } from "@/lib/domain/editing/amend";
import { CHOICES } from "@/lib/domain/editing/entity-choices";
import { ENTITY_FORMS, partyTypesOf, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import { CLAIM_SUBJECTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { type FieldValue, isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { isMeasureOf, readField } from "@/lib/domain/editing/read-field";
import { ORGANIZATION_ORIGINS, PARTY_ORIGINS } from "@/lib/domain/new-party";
import { NAME_KINDS } from "@/lib/domain/organization";
import { spanOf } from "@/lib/domain/partial-date";
import { METRICS } from "@/lib/domain/reported-figure";
import { confirmationFields } from "./confirmation";
import { newPartyFields } from "./new-party";
import { proposalFormFields } from "./proposal";
import { readSourceRow, sourceRowFields } from "./round-form";
import { optionalPartialDateSchema, optionalText } from "./values";

const typed = z.string().optional();

const valueSchemas = new Map<EntityType, ReturnType<typeof fieldsSchema>>();

/** The fields of a form alone, from texts by name; for rows of a file. */
export function entityValuesSchema(type: EntityType) {
  const schema = valueSchemas.get(type) ?? fieldsSchema(ENTITY_FORMS[type]);
  valueSchemas.set(type, schema);
  return schema;
}

/** What the form says of each field, with renderings under names of their own. */
export type EntityValues = Readonly<Record<string, FieldValue>>;

/** Reads the fields of a form all at once, since one may be read by another, as a figure by its metric. */
function fieldsSchema({ fields }: { readonly fields: readonly EntityField[] }) {
  const shape: Record<string, z.ZodType<string | boolean | undefined>> = {};
  for (const field of fields) {
    shape[field.name] = typed;
    if (field.kind === "date") shape[`${field.name}Inferred`] = z.boolean().default(false);
    if (hasRenderings(field))
      for (const script of RENDERINGS) shape[`${field.name}${script}`] = typed;
  }
  return z.object(shape).transform((texts, context): EntityValues => {
    const values: Record<string, FieldValue> = {};
    const textAt = (name: string) => {
      const text = texts[name];
      return typeof text === "string" ? text : "";
    };
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [name] });
    for (const field of fields) {
      const { name } = field;
      const reading = readField(field, textAt(name), { metric: textAt("metric") });
      if (!reading.ok) {
        refuse(name, reading.message);
        continue;
      }
      const { value } = reading;
      values[name] = isDate(value)
        ? { ...value, inferred: texts[`${name}Inferred`] === true }
        : value;
      if (!hasRenderings(field)) continue;
      for (const script of RENDERINGS) {
        const rendering = textAt(`${name}${script}`).replaceAll("\r\n", "\n").trim() || null;
        if (rendering !== null && value === null) refuse(`${name}${script}`, "rendering.noEnglish");
        if (rendering !== null && rendering.length > field.longest) {
          refuse(`${name}${script}`, "text.tooLong");
        }
        values[`${name}${script}`] = rendering;
      }
    }
    for (const [name, message] of breaches(values)) refuse(name, message);
    return values;
  });
}

export function hasRenderings(
  field: EntityField,
): field is Extract<EntityField, { kind: "text" }> & { readonly hasRenderings: true } {
  return field.kind === "text" && field.hasRenderings === true;
}

/** What does not go together, each with the field where it is told. */
function* breaches(values: EntityValues): Generator<[string, string]> {
  const { from, to, type, groupRole, metric, amount, stake } = values;
  if (from !== undefined && to !== undefined && isDate(from) && isDate(to)) {
    if (from.date > spanOf(to).to) yield ["to", "period.reversed"];
  }
  if (groupRole !== undefined && (groupRole !== null) !== (type === "MEMBER_OF_GROUP")) {
    yield ["groupRole", "relationship.groupRole"];
  }
  const known = METRICS.find((one) => one === metric);
  if (known !== undefined && amount !== undefined && isQuantity(amount)) {
    if (!isMeasureOf(known, amount)) yield ["amount", "figure.measureOfMetric"];
  }
  if (stake !== undefined && isQuantity(stake)) {
    if (Math.max(Number(stake.value ?? 0), Number(stake.maxValue ?? 0)) > ALL_SHARES) {
      yield ["stake", "quantity.overHundred"];
    }
  }
}

/** Percent. */
const ALL_SHARES = 100;
const MOST_ROWS = 50;
const MOST_SOURCES = 10;

export const otherNameRow = z
  .object({
    name: optionalText(),
    language: z.enum(CHOICES.language, { error: "choice.required" }).optional(),
    kind: z.enum(NAME_KINDS, { error: "choice.required" }).optional(),
    from: optionalPartialDateSchema,
    to: optionalPartialDateSchema,
  })
  .transform(({ name, language, kind, ...dates }, context) => {
    if (name === null && dates.from === null && dates.to === null) return null;
    const missing = { name, language, kind };
    for (const [part, value] of Object.entries(missing)) {
      if (value !== null && value !== undefined) continue;
      const message = part === "name" ? "text.required" : "choice.required";
      context.addIssue({ code: "custom", message, path: [part] });
    }
    if (name === null || language === undefined || kind === undefined) return z.NEVER;
    return { name, language, kind, ...dates };
  });
export type OtherNameRow = NonNullable<z.output<typeof otherNameRow>>;

const sourceRow = sourceRowFields.transform((row, context) => {
  const { known, publisher, title, url, publishedOn, statedAs, locator } = row;
  const said = [known, publisher, title, url, publishedOn?.date, statedAs, locator];
  return said.some(Boolean) ? readSourceRow(row, context) : null;
});

/** Beside each field that names somebody: what a new one is. */
function madeSchema({ fields }: { readonly fields: readonly EntityField[] }) {
  const shape: Record<string, z.ZodType<MadeParty | undefined>> = {};
  for (const field of fields) {
    if (partyTypesOf(field).length > 0) shape[field.name] = madeParty;
  }
  return z.object(shape).default({});
}

const madeParty = z.object(newPartyFields(PARTY_ORIGINS)).optional();
type MadeParty = NonNullable<z.output<typeof madeParty>>;

const schemas = new Map<string, ReturnType<typeof buildSchema>>();

/** The form of one kind of entity, new or mended; the same for the browser, the server and an import. */
export function entityFormSchema(type: EntityType, isNew: boolean) {
  const key = `${type} ${isNew}`;
  const schema = schemas.get(key) ?? buildSchema(type, isNew);
  schemas.set(key, schema);
  return schema;
}

function buildSchema(type: EntityType, isNew: boolean) {
  const needsSource = isNew && CLAIM_SUBJECTS[type] !== null;
  return z.object({
    /** Made with the empty form, so that one form saves once. */
    token: z.uuid({ error: "form.stale" }),
    /** The version that the form was filled with; none of a new entity. */
    version: isNew
      ? z.undefined().optional()
      : z.coerce.number({ error: "form.stale" }).int().positive(),
    entity: fieldsSchema(ENTITY_FORMS[type]),
    /** What is said of new organizations and people, by the field that names them. */
    made: madeSchema(ENTITY_FORMS[type]),
    otherNames: z
      .array(otherNameRow)
      .max(MOST_ROWS, { error: "form.tooManyRows" })
      .default([])
      .transform((rows) => rows.filter((row) => row !== null)),
    participants: z
      .array(z.object({ name: optionalText(400), ...newPartyFields(ORGANIZATION_ORIGINS) }))
      .max(MOST_ROWS, { error: "form.tooManyRows" })
      .default([])
      .superRefine((rows, context) => {
        if (ENTITY_FORMS[type].list !== "participants" || rows.some(({ name }) => name)) return;
        context.addIssue({ code: "custom", message: "text.required", path: [0, "name"] });
      }),
    /** The first stands behind what is entered or changed; the others say the same. */
    sources: z
      .array(sourceRow)
      .max(MOST_SOURCES, { error: "form.tooManyRows" })
      .default([])
      .superRefine((rows, context) => {
        if (!needsSource || rows[0]) return;
        context.addIssue({ code: "custom", message: "source.required", path: [0, "known"] });
      })
      .transform((rows) => rows.filter((row) => row !== null)),
    /** Whether the new word is the accepted one, or stands beside what is accepted. */
    standing: z.enum(["ACCEPTED", "COMPETING"]).default("ACCEPTED"),
    /** An English text was changed, and its Chinese still says the same. */
    renderingsHold: z.boolean().default(false),
    comment: optionalText(2000),
    ...proposalFormFields,
    ...confirmationFields,
    /** Tells that its author has seen how dates and figures were understood. */
    seen: z.string().optional(),
  });
}

export type EntityForm = z.output<ReturnType<typeof buildSchema>>;

/** Dates and figures as they were understood: what a page without scripts shows before it saves. */
export function understoodIn(type: EntityType, { entity }: Pick<EntityForm, "entity">): string {
  const read = ENTITY_FORMS[type].fields
    .map(({ name }) => entity[name] ?? null)
    .filter((value) => isDate(value) || isQuantity(value));
  return read.length === 0 ? "" : JSON.stringify(read);
}

/** The field that `as printed` belongs to: the first figure, else the first field of all. */
export function printedField(type: EntityType, fields: readonly string[]): string | null {
  const forms = claimableFields(type);
  return fields.find((field) => forms.get(field) === "quantity") ?? fields[0] ?? null;
}
