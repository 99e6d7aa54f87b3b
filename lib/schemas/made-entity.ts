import { z } from "zod";
import { ENTITY_FORMS, partyTypesOf } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { fieldsAskedOf, typeMadeBeside } from "@/lib/domain/editing/made-here";
import { PARTY_ORIGINS } from "@/lib/domain/new-party";
import { type EntityValues, entityValuesSchema, fieldsShape } from "./entity-values";
import { newPartyFields } from "./new-party";

const party = z.object(newPartyFields(PARTY_ORIGINS)).optional();
export type MadeParty = NonNullable<z.output<typeof party>>;

/** What is said of something new that is no party, where the form shall make it. */
export interface MadeEntity {
  readonly type: EntityType;
  readonly entity: EntityValues;
  /** Parties that are new with it, by the field that names them. */
  readonly parties: Readonly<Record<string, MadeParty | undefined>>;
}

/** What a form says of all that is new, by the field that names it. */
export interface Made {
  readonly parties: Readonly<Record<string, MadeParty | undefined>>;
  readonly entities: Readonly<Record<string, MadeEntity | undefined>>;
}

/** Beside each field that names somebody or something: what a new one is. */
export function madeSchema(type: EntityType) {
  const { fields } = ENTITY_FORMS[type];
  const shape: Record<string, z.ZodType<MadeParty | MadeEntity | undefined>> = {
    ...partiesShape(fields),
  };
  for (const field of fields) {
    const made = field.kind === "entity" ? typeMadeBeside(field) : null;
    if (made !== null) shape[field.name] = madeEntitySchema(made);
  }
  return z
    .object(shape)
    .default({})
    .transform((made): Made => {
      const all = Object.entries(made);
      return {
        parties: Object.fromEntries(
          all.flatMap(([name, one]) => (one && "origin" in one ? [[name, one] as const] : [])),
        ),
        entities: Object.fromEntries(
          all.flatMap(([name, one]) => (one && "type" in one ? [[name, one] as const] : [])),
        ),
      };
    });
}

function partiesShape(fields: readonly EntityField[]): Record<string, typeof party> {
  const named = fields.filter((field) => partyTypesOf(field).length > 0);
  return Object.fromEntries(named.map(({ name }) => [name, party]));
}

/** Nothing unless it shall be made: what stands in fields that were left again is not judged. */
function madeEntitySchema(type: EntityType) {
  const asked = fieldsAskedOf(type);
  const typed = z.object({
    isNew: z.boolean().default(false),
    entity: z.object(fieldsShape(asked)).default({}),
    parties: z.object(partiesShape(asked)).default({}),
  });
  return typed.optional().transform((made, context): MadeEntity | undefined => {
    if (made === undefined || !made.isNew) return undefined;
    const values = entityValuesSchema(type).safeParse(made.entity);
    if (values.success) return { type, entity: values.data, parties: made.parties };
    for (const { message, path } of values.error.issues) {
      context.addIssue({ code: "custom", message, path: ["entity", ...path] });
    }
    return z.NEVER;
  });
}
