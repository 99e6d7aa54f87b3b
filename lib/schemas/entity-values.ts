import { z } from "zod";
import { ENTITY_FORMS, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type FieldValue, isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { isMeasureOf, readField } from "@/lib/domain/editing/read-field";
import { spanOf } from "@/lib/domain/partial-date";
import { METRICS } from "@/lib/domain/reported-figure";

const typed = z.string().optional();

const valueSchemas = new Map<EntityType, ReturnType<typeof fieldsSchema>>();

/** The fields of a form alone, from texts by name. */
export function entityValuesSchema(type: EntityType) {
  const schema = valueSchemas.get(type) ?? fieldsSchema(ENTITY_FORMS[type]);
  valueSchemas.set(type, schema);
  return schema;
}

/** What the form says of each field, with renderings under names of their own. */
export type EntityValues = Readonly<Record<string, FieldValue>>;

/** What a browser sends of fields, before anything is read. */
export function fieldsShape(fields: readonly EntityField[]) {
  const shape: Record<string, z.ZodType<string | boolean | undefined>> = {};
  for (const field of fields) {
    shape[field.name] = typed;
    if (field.kind === "date") shape[`${field.name}Inferred`] = z.boolean().default(false);
    if (hasRenderings(field))
      for (const script of RENDERINGS) shape[`${field.name}${script}`] = typed;
  }
  return shape;
}

/** Reads the fields of a form all at once, since one may be read by another, as a figure by its metric. */
function fieldsSchema({ fields }: { readonly fields: readonly EntityField[] }) {
  return z.object(fieldsShape(fields)).transform((texts, context): EntityValues => {
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
