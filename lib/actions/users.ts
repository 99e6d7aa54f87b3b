"use server";

import { resetByAdmin } from "@/lib/auth/account-links";
import {
  changeRole,
  disableUser,
  enableUser,
  removeUser,
  takeSecondStepAway,
  type UserChange,
} from "@/lib/data/user-changes";
import type { SentLink } from "@/lib/domain/account-link";
import type { Actor } from "@/lib/domain/actor";
import { removeUserSchema, userIdSchema, userRoleSchema } from "@/lib/schemas/account";
import { refused, runForm } from "./action";
import type { FormState } from "./form-state";

const PERMISSION = "user:manage";
const PATH = "/admin/users";

/** What an administrator does to a user by a button of its own; `done` names it to the page. */
function changeByButton(
  change: (id: string, actor: Actor | null) => Promise<UserChange>,
  done: string,
  locale: string,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: userIdSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ user }, context) => {
        const changed = await change(user, context.actor);
        if (!changed.ok) return changed;
        const page = `${PATH}/${encodeURIComponent(user)}`;
        return { ok: true, goTo: `/${context.locale}${page}?done=${done}` };
      },
    },
    locale,
    formData,
  );
}

export async function setUserRole(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: userRoleSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ user, role }, context) => {
        const changed = await changeRole(user, role, context.actor);
        if (!changed.ok) return changed;
        const page = `${PATH}/${encodeURIComponent(user)}`;
        return { ok: true, goTo: `/${context.locale}${page}?done=role` };
      },
    },
    locale,
    formData,
  );
}

export async function disableAccount(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return changeByButton(disableUser, "disabled", locale, formData);
}

export async function enableAccount(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return changeByButton(enableUser, "enabled", locale, formData);
}

export async function removeAccount(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: removeUserSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ user, email }, context) => {
        const removed = await removeUser(user, email, context.actor);
        return removed.ok ? { ok: true, goTo: `/${context.locale}${PATH}?done=removed` } : removed;
      },
    },
    locale,
    formData,
  );
}

export async function removeSecondStep(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return changeByButton(takeSecondStepAway, "secondStepOff", locale, formData);
}

export async function makeResetLink(
  locale: string,
  _state: FormState<SentLink>,
  formData: FormData,
): Promise<FormState<SentLink>> {
  return runForm(
    {
      schema: userIdSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ user }, context) => {
        const link = await resetByAdmin(user, context.actor, context.locale);
        if (link === null) return refused("user.cannotSignIn");
        return { ok: true, show: link };
      },
    },
    locale,
    formData,
  );
}
