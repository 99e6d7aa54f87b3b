import { z } from "zod";
import { figureField } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { isQuantity } from "@/lib/domain/editing/field-columns";
import { readField } from "@/lib/domain/editing/read-field";
import type { Amount } from "@/lib/domain/quantity";

/** An amount of an entity in the words of its source, "近10亿元"; null where it may be left empty. */
export function optionalTypedAmount(type: EntityType, name: string) {
  const field = figureField(type, name);
  return z
    .string()
    .optional()
    .transform((text = "", context): Amount | null => {
      const reading = readField(field, text, {});
      if (!reading.ok) {
        context.addIssue({ code: "custom", message: reading.message });
        return z.NEVER;
      }
      const { value } = reading;
      return isQuantity(value) ? { ...value, unit: null } : null;
    });
}

/** The same where the field requires an amount, or takes an empty one as undisclosed. */
export function typedAmount(type: EntityType, name: string) {
  return optionalTypedAmount(type, name).transform((amount, context): Amount => {
    if (amount !== null) return amount;
    context.addIssue({ code: "custom", message: "quantity.EMPTY" });
    return z.NEVER;
  });
}

/** The same where nothing may be said of it, whatever its own form requires. */
export function amountIfSaid(type: EntityType, name: string) {
  const said = typedAmount(type, name);
  return z
    .string()
    .optional()
    .transform((text, context): Amount | null => {
      if (!text?.trim()) return null;
      const amount = said.safeParse(text);
      if (amount.success) return amount.data;
      for (const { message } of amount.error.issues) {
        context.addIssue({ code: "custom", message });
      }
      return z.NEVER;
    });
}
