import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/accounts/fields-form";
import { PageTitle } from "@/components/ui/page-title";
import { signInWithCode } from "@/lib/actions/second-step";
import { isSignInPending } from "@/lib/auth/second-step";
import { signInPath } from "@/lib/auth/session";
import { Link } from "@/lib/i18n/navigation";
import { nextPathSchema } from "@/lib/schemas/sign-in";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signInCode");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInCodePage({
  params,
  searchParams,
}: PageProps<"/[locale]/sign-in/second-step">) {
  const { locale } = await params;
  const next = nextPathSchema.parse((await searchParams).next);
  if (!(await isSignInPending())) redirect(signInPath(locale, next ?? `/${locale}/admin`));
  const t = await getTranslations("account.signInCode");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <FieldsForm
        action={signInWithCode.bind(null, locale)}
        fields={[
          { name: "code", label: t("code"), hint: t("codeHint"), autoComplete: "one-time-code" },
        ]}
        hidden={next === undefined ? {} : { next }}
        id="sign-in-code"
        submit={t("submit")}
      />
      <p className="mt-4">
        <Link className="link" href="/sign-in">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
