import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { FormMessages } from "@/components/admin/form-messages";
import { signOut } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/session";
import "@/app/styles/account.css";
import { countWaiting } from "@/lib/data/editing/proposal-list";
import { can } from "@/lib/domain/permissions";
import "@/app/styles/proposals.css";
import "@/app/styles/round-form.css";
import "@/app/styles/comparison.css";

export const metadata: Metadata = { robots: { index: false } };

/** Shows who is signed in; whether that suffices each page asks for itself. */
export default async function AdminLayout({ children, params }: LayoutProps<"/[locale]/admin">) {
  const { locale } = await params;
  const actor = await currentActor();
  const reviews = can(actor?.role ?? null, "proposal:review");
  return (
    <AdminFrame
      actor={actor}
      waiting={reviews ? await countWaiting(actor) : 0}
      signOut={signOut.bind(null, locale)}
    >
      <FormMessages>{children}</FormMessages>
    </AdminFrame>
  );
}
