import { Decimal } from "decimal.js";
import { z } from "zod";
import { parseMagnitude } from "@/lib/domain/magnitude";
import { isAligned, isPlainDate, type PartialDate } from "@/lib/domain/partial-date";
import { parsePartialDate } from "@/lib/domain/partial-date-parse";
import { QUALIFIERS } from "@/lib/domain/qualifier";
import { type Amount, type Quantity, UNITS } from "@/lib/domain/quantity";

/*
 * Value types as forms, imports and data files write them. Messages are keys of the `errors` part
 * of the message files; a form translates them, a script prints the English text.
 */

/** Text that a person typed: trimmed, and nothing instead of empty. */
export const typedText = (longest = 200) =>
  z
    .string({ error: "text.required" })
    .trim()
    .min(1, { error: "text.required" })
    .max(longest, { error: "text.tooLong" });

export const optionalText = (longest = 200) =>
  z
    .string()
    .trim()
    .max(longest, { error: "text.tooLong" })
    .optional()
    .transform((text) => text || null);

/** Our renderings of the text `field` in Chinese, which stand beside it. */
export function renderings<F extends string>(
  field: F,
  longest?: number,
): Record<`${F}ZhHans` | `${F}ZhHant`, ReturnType<typeof optionalText>>;
export function renderings(field: string, longest?: number) {
  return { [`${field}ZhHans`]: optionalText(longest), [`${field}ZhHant`]: optionalText(longest) };
}

/** Id of a row, or null for one that is not there yet. */
export const optionalUuid = z.uuid().nullable();

/** Part of an address: lower case, digits, single hyphens. */
export const slugSchema = z
  .string({ error: "slug.required" })
  .max(120, { error: "text.tooLong" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug.malformed" });

export const plainDateSchema = z
  .string({ error: "date.required" })
  .refine(isPlainDate, { error: "date.malformed" });

/** `{date: "2025-07"}`: the date at the precision in which it is written. */
export const partialDateSchema = z
  .object({
    date: z.string({ error: "date.required" }).trim().min(1, { error: "date.required" }),
    inferred: z.boolean().default(false),
  })
  .transform(({ date, inferred }, context): PartialDate => {
    const parsed = parsePartialDate(date);
    if (!parsed.ok) {
      context.addIssue({
        code: "custom",
        message: "date.malformed",
        path: ["date"],
      });
      return z.NEVER;
    }
    return { ...parsed.value, inferred };
  })
  .refine(isAligned, { error: "date.malformed" });

/** A partial date that may be left empty. */
export const optionalPartialDateSchema = z
  .object({
    date: z.string().trim().optional(),
    inferred: z.boolean().optional(),
  })
  .optional()
  .transform((input, context): PartialDate | null => {
    if (!input?.date) return null;
    const result = partialDateSchema.safeParse(input);
    if (result.success) return result.data;
    context.addIssue({
      code: "custom",
      message: "date.malformed",
      path: ["date"],
    });
    return z.NEVER;
  });

const DECIMALS = 2;
const WHOLE_DIGITS = 18;

const magnitudeSchema = z
  .string()
  .trim()
  .optional()
  .transform((text, context): string | null => {
    if (!text) return null;
    const value = parseMagnitude(text);
    if (value === null) {
      context.addIssue({ code: "custom", message: "amount.malformed" });
      return z.NEVER;
    }
    const [whole = "", fraction = ""] = value.replace("-", "").split(".");
    if (whole.length > WHOLE_DIGITS || fraction.length > DECIMALS) {
      context.addIssue({ code: "custom", message: "amount.tooPrecise" });
      return z.NEVER;
    }
    return value;
  });

const currencySchema = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => code === "" || /^[A-Z]{3}$/.test(code), {
    error: "currency.malformed",
  })
  .optional()
  .transform((code) => code || null);

const quantityFields = z.object({
  qualifier: z.enum(QUALIFIERS, { error: "amount.qualifierRequired" }),
  value: magnitudeSchema,
  maxValue: magnitudeSchema,
  currency: currencySchema,
  unit: z
    .enum(UNITS)
    .optional()
    .transform((unit) => unit ?? null),
});

type QuantityPart = keyof z.output<typeof quantityFields>;

/** What is wrong between the parts of a quantity, each with the part it belongs to. */
function* quantityBreaches(quantity: Quantity): Generator<[QuantityPart, string]> {
  const { qualifier, value, maxValue, currency, unit } = quantity;
  if (qualifier === "UNDISCLOSED") {
    if (value !== null) yield ["value", "amount.undisclosedHasNoValue"];
    if (maxValue !== null) yield ["maxValue", "amount.undisclosedHasNoValue"];
    return;
  }
  if (value === null) yield ["value", "amount.valueRequired"];
  if (qualifier === "BETWEEN" && maxValue === null) yield ["maxValue", "amount.maxRequired"];
  if (qualifier !== "BETWEEN" && maxValue !== null) yield ["maxValue", "amount.maxOnlyBetween"];
  if (value !== null && maxValue !== null && new Decimal(maxValue).lte(value)) {
    yield ["maxValue", "amount.maxBelowValue"];
  }
  if (currency === null && unit === null) yield ["currency", "currency.required"];
  if (currency !== null && unit !== null) yield ["unit", "amount.currencyOrUnit"];
}

/** A figure with its hedge; money where it has a currency, else a quantity of some unit. */
export const quantitySchema = quantityFields.superRefine((quantity, context) => {
  for (const [part, message] of quantityBreaches(quantity)) {
    context.addIssue({ code: "custom", message, path: [part] });
  }
});

/** Money that somebody raised, invested or was valued at: never negative. */
export const amountSchema = quantityFields
  .omit({ unit: true })
  .transform((fields): Amount => ({ ...fields, unit: null }))
  .superRefine((amount, context) => {
    for (const [part, message] of quantityBreaches(amount)) {
      context.addIssue({ code: "custom", message, path: [part] });
    }
    if (amount.value?.startsWith("-")) {
      context.addIssue({
        code: "custom",
        message: "amount.negative",
        path: ["value"],
      });
    }
  });

/** An amount that a source may leave out: null unless one of its figures is given. */
export const optionalAmountSchema = quantityFields
  .omit({ unit: true })
  .partial()
  .optional()
  .transform((input, context): Amount | null => {
    if (!input?.value && !input?.maxValue) return null;
    const result = amountSchema.safeParse({
      qualifier: input.qualifier ?? "EXACT",
      value: input.value ?? undefined,
      maxValue: input.maxValue ?? undefined,
      currency: input.currency ?? undefined,
    });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      context.addIssue({
        code: "custom",
        message: issue.message,
        path: issue.path,
      });
    }
    return z.NEVER;
  });
