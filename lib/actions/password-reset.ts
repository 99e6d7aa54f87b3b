"use server";

import { after } from "next/server";
import { mailReset } from "@/lib/auth/account-links";
import { clientAddress } from "@/lib/auth/client-address";
import { hashOfToken } from "@/lib/auth/link-token";
import { hashPassword } from "@/lib/auth/password";
import { takeTry } from "@/lib/auth/sign-in-limit";
import { applyReset } from "@/lib/data/password-resets";
import { canSendMail } from "@/lib/mail/send-mail";
import { askForResetSchema, newPasswordFormSchema } from "@/lib/schemas/account";
import { refused, runForm } from "./action";
import type { FormState } from "./form-state";

/** Answers the same, and as fast, whether there is such an account or not. */
export async function askForNewPassword(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: askForResetSchema,
      permission: null,
      path: "/sign-in/forgotten",
      run: async ({ email }, context) => {
        if (!canSendMail()) return refused("mail.notSetUp");
        const address = await clientAddress();
        if ((await takeTry(email, address, "reset")) !== null) {
          return refused("signIn.tooManyTries");
        }
        after(() => mailReset(email, address, context.locale));
        return { ok: true, goTo: `/${context.locale}/sign-in/forgotten?sent=1` };
      },
    },
    locale,
    formData,
  );
}

/** For whoever has the link that was mailed. */
export async function chooseNewPassword(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: newPasswordFormSchema,
      permission: null,
      path: "/sign-in",
      secretFields: ["newPassword", "repeated"],
      run: async ({ token, newPassword }, context) => {
        const address = await clientAddress();
        if ((await takeTry(token, address, "reset")) !== null) {
          return refused("signIn.tooManyTries");
        }
        const passwordHash = await hashPassword(newPassword);
        const tokenHash = hashOfToken(token);
        if (!(await applyReset({ tokenHash, passwordHash, address }))) {
          return refused("link.gone");
        }
        return { ok: true, goTo: `/${context.locale}/sign-in?newPassword=1` };
      },
    },
    locale,
    formData,
  );
}
