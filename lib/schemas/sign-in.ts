import { z } from "zod";
import { emailSchema, knownPasswordSchema } from "./user";

const ANY_ORIGIN = "http://localhost";

/**
 * Whether the text leads to a page of this site. Browsers read `\` as `/` and drop tabs and line
 * breaks, so that `/\example.com` and `/<tab>/example.com` would lead away.
 */
export function isLocalPath(text: string): boolean {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return false;
  return URL.parse(text, ANY_ORIGIN)?.origin === ANY_ORIGIN;
}

/** Where to go after sign-in; anything that might lead away counts as not said. */
export const nextPathSchema = z.string().max(2000).refine(isLocalPath).optional().catch(undefined);

export const signInSchema = z.object({
  email: emailSchema,
  password: knownPasswordSchema,
  next: nextPathSchema,
});

/** Of a device, or a recovery code. */
export const codeSchema = z
  .string({ error: "code.required" })
  .trim()
  .min(1, { error: "code.required" })
  .max(40, { error: "text.tooLong" });

export const secondStepSchema = z.object({ code: codeSchema, next: nextPathSchema });
