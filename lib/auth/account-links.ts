import "server-only";
import {
  createInvitation,
  type InvitationEntry,
  type Invited,
  renewInvitation,
} from "@/lib/data/invitations";
import { askForReset, createResetFor } from "@/lib/data/password-resets";
import type { SentLink } from "@/lib/domain/account-link";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import type { AppLocale } from "@/lib/i18n/routing";
import { invitationMail, resetMail } from "@/lib/mail/mail-texts";
import { sendMail } from "@/lib/mail/send-mail";
import { newLinkToken } from "./link-token";

const linkTo = (locale: AppLocale, page: string, token: string) =>
  `${env.PUBLIC_URL.replace(/\/$/, "")}/${locale}/sign-in/${page}/${token}`;

type Invitation =
  | { readonly ok: true; readonly sent: SentLink }
  | Extract<InvitationEntry, { ok: false }>;

async function sendInvitation(
  write: (tokenHash: string) => Promise<InvitationEntry>,
  locale: AppLocale,
): Promise<Invitation> {
  const { token, hash } = newLinkToken();
  const entry = await write(hash);
  if (!entry.ok) return entry;
  const { invited } = entry;
  const link = linkTo(locale, "invitation", token);
  const isMailed = await sendMail(await invitationMail(invited, link, locale));
  const { name, email } = invited;
  return { ok: true, sent: { name, email, link: isMailed ? null : link } };
}

export function invite(
  invited: Invited,
  actor: Actor | null,
  locale: AppLocale,
): Promise<Invitation> {
  return sendInvitation((hash) => createInvitation(invited, hash, actor), locale);
}

export function inviteAgain(
  id: string,
  actor: Actor | null,
  locale: AppLocale,
): Promise<Invitation> {
  return sendInvitation((hash) => renewInvitation(id, hash, actor), locale);
}

/** Mails a link to the account with that email, if there is one. */
export async function mailReset(
  email: string,
  address: string | null,
  locale: AppLocale,
): Promise<void> {
  const { token, hash } = newLinkToken();
  const owner = await askForReset(email, { tokenHash: hash, address });
  if (owner === null) return;
  await sendMail(await resetMail(owner, linkTo(locale, "new-password", token), locale));
}

/** A link for somebody who has asked an administrator for it; null where they may not sign in. */
export async function resetByAdmin(
  userId: string,
  actor: Actor | null,
  locale: AppLocale,
): Promise<SentLink | null> {
  const { token, hash } = newLinkToken();
  const owner = await createResetFor(userId, hash, actor);
  return owner && { ...owner, link: linkTo(locale, "new-password", token) };
}
