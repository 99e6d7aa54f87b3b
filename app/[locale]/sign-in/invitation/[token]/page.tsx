import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/accounts/fields-form";
import { LinkGone } from "@/components/accounts/link-gone";
import { newPasswordFields } from "@/components/accounts/password-fields";
import { PageTitle } from "@/components/ui/page-title";
import { takeInvitation } from "@/lib/actions/invitations";
import { hashOfToken } from "@/lib/auth/link-token";
import { findInvitation } from "@/lib/data/invitations";

export const dynamic = "force-dynamic";

/** The address of this page is a secret, which no other site may see. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.invitation");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function InvitationPage({
  params,
}: PageProps<"/[locale]/sign-in/invitation/[token]">) {
  const { locale, token } = await params;
  const invited = await findInvitation(hashOfToken(token));
  if (invited === null) return <LinkGone kind="invitation" />;
  const t = await getTranslations("account.invitation");
  const account = await getTranslations("account");
  const roles = await getTranslations("admin.nav.roles");
  return (
    <>
      <PageTitle lede={t("lede", { email: invited.email, role: roles(invited.role) })}>
        {t("title")}
      </PageTitle>
      <FieldsForm
        action={takeInvitation.bind(null, locale)}
        fields={[
          {
            name: "name",
            label: account("name"),
            hint: account("nameText"),
            autoComplete: "name",
            value: invited.name,
          },
          ...newPasswordFields(account),
        ]}
        hidden={{ token }}
        id="invitation"
        submit={t("submit")}
      />
    </>
  );
}
