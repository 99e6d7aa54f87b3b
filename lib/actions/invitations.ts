"use server";

import { invite, inviteAgain } from "@/lib/auth/account-links";
import { clientAddress } from "@/lib/auth/client-address";
import { hashOfToken } from "@/lib/auth/link-token";
import { hashPassword } from "@/lib/auth/password";
import { takeTry } from "@/lib/auth/sign-in-limit";
import { acceptInvitation, withdrawInvitation } from "@/lib/data/invitations";
import type { SentLink } from "@/lib/domain/account-link";
import { acceptInvitationSchema, invitationIdSchema, inviteSchema } from "@/lib/schemas/account";
import { refused, runForm } from "./action";
import type { FormState } from "./form-state";

const PERMISSION = "user:manage";
const PATH = "/admin/users";

export async function inviteUser(
  locale: string,
  _state: FormState<SentLink>,
  formData: FormData,
): Promise<FormState<SentLink>> {
  return runForm(
    {
      schema: inviteSchema,
      permission: PERMISSION,
      path: PATH,
      run: async (invited, context) => {
        const invitation = await invite(invited, context.actor, context.locale);
        return invitation.ok ? { ok: true, show: invitation.sent } : invitation;
      },
    },
    locale,
    formData,
  );
}

export async function resendInvitation(
  locale: string,
  _state: FormState<SentLink>,
  formData: FormData,
): Promise<FormState<SentLink>> {
  return runForm(
    {
      schema: invitationIdSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ invitation: id }, context) => {
        const invitation = await inviteAgain(id, context.actor, context.locale);
        return invitation.ok ? { ok: true, show: invitation.sent } : invitation;
      },
    },
    locale,
    formData,
  );
}

export async function withdrawOpenInvitation(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: invitationIdSchema,
      permission: PERMISSION,
      path: PATH,
      run: async ({ invitation: id }, context) => {
        const withdrawn = await withdrawInvitation(id, context.actor);
        if (!withdrawn.ok) return withdrawn;
        return { ok: true, goTo: `/${context.locale}${PATH}?done=withdrawn` };
      },
    },
    locale,
    formData,
  );
}

/** For whoever has the link; it needs no account, for it makes one. */
export async function takeInvitation(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: acceptInvitationSchema,
      permission: null,
      path: "/sign-in",
      secretFields: ["newPassword", "repeated"],
      run: async ({ token, name, newPassword }, context) => {
        const address = await clientAddress();
        if ((await takeTry(token, address, "invitation")) !== null) {
          return refused("signIn.tooManyTries");
        }
        const passwordHash = await hashPassword(newPassword);
        const tokenHash = hashOfToken(token);
        const accepted = await acceptInvitation({ tokenHash, name, passwordHash, address });
        if (!accepted.ok) return accepted;
        return { ok: true, goTo: `/${context.locale}/sign-in?welcome=1` };
      },
    },
    locale,
    formData,
  );
}
