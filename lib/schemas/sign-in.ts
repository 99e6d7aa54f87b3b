import { z } from "zod";
import { emailSchema, PASSWORD_LENGTH } from "./user";

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

/** Says nothing of a password's quality: a wrong one is wrong whatever its length. */
export const signInSchema = z.object({
  email: emailSchema,
  password: z
    .string({ error: "password.required" })
    .min(1, { error: "password.required" })
    .max(PASSWORD_LENGTH.most, { error: "password.tooLong" }),
  next: nextPathSchema,
});
