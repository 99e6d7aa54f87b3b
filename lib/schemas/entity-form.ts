import { z } from "zod";
import { claimableFields } from "@/lib/domain/editing/amend";
import { CHOICES } from "@/lib/domain/editing/entity-choices";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import { CLAIM_SUBJECTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { isDate, isQuantity } from "@/lib/domain/editing/field-columns";
import { ORGANIZATION_ORIGINS } from "@/lib/domain/new-party";
import { NAME_KINDS } from "@/lib/domain/organization";
import { confirmationFields } from "./confirmation";
import { entityValuesSchema } from "./entity-values";
import { madeSchema } from "./made-entity";
import { newPartyFields } from "./new-party";
import { overlapRow } from "./overlap-row";
import { proposalFormFields } from "./proposal";
import { readSourceRow, sourceRowFields } from "./round-form";
import { optionalPartialDateSchema, optionalText } from "./values";

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
    entity: entityValuesSchema(type),
    /** What is said of all that is new, by the field that names it. */
    made: madeSchema(type),
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
    /** Rounds whose money may hold this one's. */
    countedIn: z
      .array(overlapRow)
      .max(MOST_ROWS, { error: "form.tooManyRows" })
      .default([])
      .transform((rows) => rows.flatMap((row, at) => (row === null ? [] : [{ ...row, row: at }]))),
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
export function understoodIn(
  type: EntityType,
  { entity, made }: Pick<EntityForm, "entity" | "made">,
): string {
  const own = ENTITY_FORMS[type].fields.map(({ name }) => entity[name] ?? null);
  const others = Object.values(made.entities).flatMap((one) => Object.values(one?.entity ?? {}));
  const read = [...own, ...others].filter((value) => isDate(value) || isQuantity(value));
  return read.length === 0 ? "" : JSON.stringify(read);
}

/** The field that `as printed` belongs to: the first figure, else the first field of all. */
export function printedField(type: EntityType, fields: readonly string[]): string | null {
  const forms = claimableFields(type);
  return fields.find((field) => forms.get(field) === "quantity") ?? fields[0] ?? null;
}
