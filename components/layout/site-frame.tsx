import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** Header, main part and footer of every page. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("common.site");
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <SiteHeader />
      <main className="page-width grow pb-14" id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
