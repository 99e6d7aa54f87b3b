import { z } from "zod";
import { codeSchema } from "./sign-in";
import {
  emailSchema,
  knownPasswordSchema,
  newPasswordSchema,
  personNameSchema,
  roleSchema,
} from "./user";

/** A password that is chosen is typed twice, for a slip in it would lock its owner out. */
const chosenPassword = {
  newPassword: newPasswordSchema,
  repeated: z.string({ error: "password.required" }),
};

interface Chosen {
  readonly newPassword: string;
  readonly repeated: string;
}

function refuseDifference({ newPassword, repeated }: Chosen, context: z.RefinementCtx<Chosen>) {
  if (newPassword === repeated) return;
  context.addIssue({ code: "custom", message: "password.differs", path: ["repeated"] });
}

export const ownNameSchema = z.object({ name: personNameSchema });

export const changePasswordSchema = z
  .object({ password: knownPasswordSchema, ...chosenPassword })
  .superRefine(refuseDifference);

export const ownPasswordSchema = z.object({ password: knownPasswordSchema });

export const confirmCodeSchema = z.object({ code: codeSchema });

export const sessionIdSchema = z.object({ session: z.string().min(1).max(100) });

/** A button that ends what is open says so: an empty post ends nothing. */
export const otherSessionsSchema = z.object({ others: z.literal("all") });

/** The secret part of a link, as it stands in the address. */
export const linkTokenSchema = z.string().regex(/^[\w-]{20,100}$/);

export const acceptInvitationSchema = z
  .object({ token: linkTokenSchema, name: personNameSchema, ...chosenPassword })
  .superRefine(refuseDifference);

export const newPasswordFormSchema = z
  .object({ token: linkTokenSchema, ...chosenPassword })
  .superRefine(refuseDifference);

export const askForResetSchema = z.object({ email: emailSchema });

export const inviteSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  role: roleSchema,
});

export const invitationIdSchema = z.object({ invitation: z.uuid() });

export const userIdSchema = z.object({ user: z.string().min(1).max(100) });

export const userRoleSchema = userIdSchema.extend({ role: roleSchema });

export const removeUserSchema = userIdSchema.extend({ email: emailSchema });
