import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { FormMessages } from "@/components/admin/form-messages";
import { signOut } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/session";
import "@/app/styles/account.css";

export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({
  children,
  params,
}: LayoutProps<"/[locale]/account">) {
  const { locale } = await params;
  return (
    <AdminFrame actor={await currentActor()} signOut={signOut.bind(null, locale)}>
      <FormMessages>{children}</FormMessages>
    </AdminFrame>
  );
}
