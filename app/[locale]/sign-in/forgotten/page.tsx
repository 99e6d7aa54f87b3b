import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/accounts/fields-form";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { askForNewPassword } from "@/lib/actions/password-reset";
import { Link } from "@/lib/i18n/navigation";
import { canSendMail } from "@/lib/mail/send-mail";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.forgotten");
  return { title: t("title"), robots: { index: false } };
}

export default async function ForgottenPage({
  params,
  searchParams,
}: PageProps<"/[locale]/sign-in/forgotten">) {
  const { locale } = await params;
  const { sent } = await searchParams;
  const t = await getTranslations("account.forgotten");
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/sign-in">
            {t("back")}
          </Link>
        }
        lede={canSendMail() ? t("lede") : undefined}
      >
        {t("title")}
      </PageTitle>
      {sent !== undefined && (
        <Notice announce title={t("sent")}>
          <p>{t("sentText")}</p>
        </Notice>
      )}
      {canSendMail() ? (
        <FieldsForm
          action={askForNewPassword.bind(null, locale)}
          fields={[{ name: "email", label: t("email"), type: "email", autoComplete: "username" }]}
          id="forgotten"
          submit={t("submit")}
        />
      ) : (
        <Notice title={t("noMail")} tone="warning">
          <p>{t("noMailText")}</p>
        </Notice>
      )}
    </>
  );
}
