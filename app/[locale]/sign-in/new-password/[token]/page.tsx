import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/accounts/fields-form";
import { LinkGone } from "@/components/accounts/link-gone";
import { newPasswordFields } from "@/components/accounts/password-fields";
import { PageTitle } from "@/components/ui/page-title";
import { chooseNewPassword } from "@/lib/actions/password-reset";
import { hashOfToken } from "@/lib/auth/link-token";
import { findReset } from "@/lib/data/password-resets";

export const dynamic = "force-dynamic";

/** The address of this page is a secret, which no other site may see. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reset");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function NewPasswordPage({
  params,
}: PageProps<"/[locale]/sign-in/new-password/[token]">) {
  const { locale, token } = await params;
  const owner = await findReset(hashOfToken(token));
  if (owner === null) return <LinkGone kind="reset" />;
  const t = await getTranslations("account.reset");
  const account = await getTranslations("account");
  return (
    <>
      <PageTitle lede={t("lede", { email: owner.email })}>{t("title")}</PageTitle>
      <FieldsForm
        action={chooseNewPassword.bind(null, locale)}
        fields={newPasswordFields(account)}
        hidden={{ token }}
        id="new-password"
        submit={t("submit")}
      />
    </>
  );
}
