import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MainNav } from "@/components/layout/main-nav";
import { SiteFooter } from "@/components/layout/site-footer";
import { Button } from "@/components/ui/button";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";

interface AdminFrameProps {
  /** Null for a visitor, who is about to be sent to sign in. */
  readonly actor: Actor | null;
  /** Proposals that wait for this reviewer; none for who reviews nothing. */
  readonly waiting: number;
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** Header, main part and footer of the pages for editors; says who is signed in. */
export function AdminFrame({ actor, waiting, signOut, children }: AdminFrameProps) {
  const site = useTranslations("common.site");
  const nav = useTranslations("common.nav");
  const t = useTranslations("admin.nav");
  const record = useTranslations("history.nav");
  const imports = useTranslations("imports");
  const role = actor?.role ?? null;
  const editing = [
    { href: "/admin", label: t("rounds") },
    { href: "/admin/figures", label: record("figures") },
    { href: "/admin/proposals", label: t("proposals", { count: waiting }) },
    {
      href: "/admin/entities",
      label: record("entities"),
      within: ["/admin/history", "/admin/organizations"],
    },
    { href: "/admin/changes", label: record("changes") },
    { href: "/admin/imports", label: imports("nav") },
    { href: "/admin/bin", label: record("bin") },
  ];
  const items = [
    ...(can(role, "admin:open") ? editing : []),
    ...(can(role, "user:manage") ? [{ href: "/admin/users", label: t("users") }] : []),
    ...(can(role, "audit:read") ? [{ href: "/admin/audit", label: t("audit") }] : []),
  ];
  return (
    <>
      <a className="skip-link" href="#content">
        {site("skip")}
      </a>
      <header className="site-header page-width">
        <Link className="brand" href="/">
          Roundbook
        </Link>
        {items.length > 0 && <MainNav items={items} label={t("label")} />}
        <div className="site-tools">
          <LanguageSwitch label={nav("language")} />
          {actor !== null && (
            <>
              <Link href="/account">
                {t("signedInAs", { name: actor.name, role: t(`roles.${actor.role}`) })}
              </Link>
              <form action={signOut}>
                <Button type="submit" variant="quiet">
                  {t("signOut")}
                </Button>
              </form>
            </>
          )}
        </div>
      </header>
      <main className="page-width grow pb-14" id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
