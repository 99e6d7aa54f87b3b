import type { ReactNode } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { FormMessages } from "@/components/admin/form-messages";
import { signOut } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/session";
import { countWaiting } from "@/lib/data/editing/proposal-list";
import { can } from "@/lib/domain/permissions";

/** Frame of all pages for who is signed in, with what waits for them. */
export async function SignedInFrame({
  locale,
  children,
}: {
  readonly locale: string;
  readonly children: ReactNode;
}) {
  const actor = await currentActor();
  const reviews = can(actor?.role ?? null, "proposal:review");
  return (
    <AdminFrame
      actor={actor}
      signOut={signOut.bind(null, locale)}
      waiting={reviews ? await countWaiting(actor) : 0}
    >
      <FormMessages>{children}</FormMessages>
    </AdminFrame>
  );
}
