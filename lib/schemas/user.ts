import { z } from "zod";
import { USER_ROLES } from "@/lib/domain/permissions";

/** Characters. Length is what makes a password hard to guess; the upper end bounds the hash's work. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Compared in lower case everywhere, as the authentication library stores it. */
export const emailSchema = z
  .string({ error: "email.required" })
  .trim()
  .min(1, { error: "email.required" })
  .max(254, { error: "text.tooLong" })
  .toLowerCase()
  .pipe(z.email({ error: "email.malformed" }));

/** `aaaaaaaaaaaa` is long and no password. */
const FEWEST_CHARACTERS = 4;

/** A password being chosen. */
export const newPasswordSchema = z
  .string({ error: "password.required" })
  .min(PASSWORD_LENGTH.least, { error: "password.tooShort", abort: true })
  .max(PASSWORD_LENGTH.most, { error: "password.tooLong" })
  .refine((password) => new Set(password).size >= FEWEST_CHARACTERS, {
    error: "password.tooSimple",
  });

/** One that is known already says nothing of its quality: a wrong one is wrong whatever its length. */
export const knownPasswordSchema = z
  .string({ error: "password.required" })
  .min(1, { error: "password.required" })
  .max(PASSWORD_LENGTH.most, { error: "password.tooLong" });

export const roleSchema = z
  .string({ error: "user.roleRequired" })
  .trim()
  .toUpperCase()
  .pipe(z.enum(USER_ROLES, { error: "user.roleUnknown" }));

const LONGEST_NAME = 100;

/** As others see it beside what the person has done: on one line, without signs that cannot be seen. */
export const personNameSchema = z
  .string({ error: "text.required" })
  .transform((name) => name.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim())
  .pipe(z.string().min(1, { error: "text.required" }).max(LONGEST_NAME, { error: "text.tooLong" }));

/** A new user. Nothing but the password is kept as typed. */
export const newUserSchema = z
  .object({
    email: emailSchema,
    name: z.string().trim().max(LONGEST_NAME, { error: "text.tooLong" }).optional(),
    role: roleSchema,
    password: newPasswordSchema,
  })
  .superRefine(({ email, password }, context) => {
    if (password.toLowerCase() === email) {
      context.addIssue({
        code: "custom",
        message: "password.tooSimple",
        path: ["password"],
      });
    }
  })
  .transform(({ name, ...user }) => ({
    ...user,
    name: name || (user.email.split("@")[0] ?? ""),
  }));
export type NewUser = z.output<typeof newUserSchema>;
