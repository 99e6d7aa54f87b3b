import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/admin/sign-in-form";
import { SignedInNotice } from "@/components/admin/signed-in-notice";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { signIn, signOut } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/session";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";
import { nextPathSchema } from "@/lib/schemas/sign-in";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.signIn");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/sign-in">) {
  const { locale } = await params;
  const { next, signedOut, welcome, newPassword } = await searchParams;
  const nextPath = nextPathSchema.parse(next);
  const actor = await currentActor();
  if (can(actor?.role ?? null, "admin:open")) redirect(nextPath ?? `/${locale}/admin`);
  const t = await getTranslations("admin.signIn");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {signedOut !== undefined && actor === null && <Notice announce title={t("signedOut")} />}
      {welcome !== undefined && <Notice announce title={t("welcome")} />}
      {newPassword !== undefined && <Notice announce title={t("newPassword")} />}
      {actor !== null && <SignedInNotice actor={actor} signOut={signOut.bind(null, locale)} />}
      <SignInForm action={signIn.bind(null, locale)} next={nextPath} />
      <p className="mt-4">
        <Link className="link" href="/sign-in/forgotten">
          {t("forgotten")}
        </Link>
      </p>
    </>
  );
}
