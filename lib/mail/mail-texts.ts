import "server-only";
import { getTranslations } from "next-intl/server";
import type { Invited } from "@/lib/data/invitations";
import type { ResetOwner } from "@/lib/data/password-resets";
import type { AppLocale } from "@/lib/i18n/routing";
import type { Mail } from "./send-mail";

/** Paragraphs with an empty line between them. */
const paragraphs = (...texts: string[]) => `${texts.join("\n\n")}\n`;

export async function invitationMail(
  { name, email, role }: Invited,
  link: string,
  locale: AppLocale,
): Promise<Mail> {
  const t = await getTranslations({ locale, namespace: "account.mail" });
  const roles = await getTranslations({ locale, namespace: "admin.nav.roles" });
  return {
    to: email,
    subject: t("invitationSubject"),
    text: paragraphs(
      t("greeting", { name }),
      t("invitationText", { role: roles(role) }),
      link,
      t("invitationEnd"),
    ),
  };
}

export async function resetMail(
  { name, email }: ResetOwner,
  link: string,
  locale: AppLocale,
): Promise<Mail> {
  const t = await getTranslations({ locale, namespace: "account.mail" });
  return {
    to: email,
    subject: t("resetSubject"),
    text: paragraphs(t("greeting", { name }), t("resetText"), link, t("resetEnd")),
  };
}
