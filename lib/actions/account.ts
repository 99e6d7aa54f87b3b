"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/credentials";
import { checkOwnPassword, hashPassword } from "@/lib/auth/password";
import {
  changeOwnPassword,
  renameSelf,
  revokeOtherSessions,
  revokeOwnSession,
} from "@/lib/data/own-account";
import {
  changePasswordSchema,
  otherSessionsSchema,
  ownNameSchema,
  sessionIdSchema,
} from "@/lib/schemas/account";
import { refused, runForm } from "./action";
import type { FormState } from "./form-state";

const PERMISSION = "account:open";
const PATH = "/account";

export async function renameOwnAccount(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: ownNameSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ name }, context) => {
        await renameSelf(name, context.actor);
        return { ok: true, goTo: `/${context.locale}${PATH}?done=name` };
      },
    },
    locale,
    formData,
  );
}

export async function changePassword(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: changePasswordSchema,
      permission: PERMISSION,
      path: PATH,
      secretFields: ["password", "newPassword", "repeated"],
      run: async ({ password, newPassword }, { actor, locale: spoken }) => {
        if (actor === null) return refused("session.signedOut");
        const check = await checkOwnPassword(actor, password);
        if (check !== "right") return refused(`password.${check}`, "password");
        await changeOwnPassword(await hashPassword(newPassword), actor);
        return { ok: true, goTo: `/${spoken}${PATH}?done=password` };
      },
    },
    locale,
    formData,
  );
}

export async function revokeSession(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: sessionIdSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ session }, context) => {
        if (session === context.actor?.sessionId) {
          await endSession();
          redirect(`/${context.locale}/sign-in?signedOut=1`);
        }
        await revokeOwnSession(session, context.actor);
        return { ok: true, goTo: `/${context.locale}${PATH}?done=session` };
      },
    },
    locale,
    formData,
  );
}

export async function revokeAllOtherSessions(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: otherSessionsSchema,
      permission: PERMISSION,
      path: PATH,
      run: async (_form, context) => {
        await revokeOtherSessions(context.actor);
        return { ok: true, goTo: `/${context.locale}${PATH}?done=sessions` };
      },
    },
    locale,
    formData,
  );
}
