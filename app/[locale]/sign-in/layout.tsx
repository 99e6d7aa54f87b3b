import type { ReactNode } from "react";
import { FormMessages } from "@/components/admin/form-messages";
import { SiteFrame } from "@/components/layout/site-frame";
import "@/app/styles/account.css";

export default function SignInLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteFrame>
      <FormMessages>{children}</FormMessages>
    </SiteFrame>
  );
}
