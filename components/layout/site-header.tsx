import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { MainNav } from "./main-nav";

const SECTIONS = [
  { href: "/", key: "overview" },
  { href: "/rounds", key: "rounds" },
  { href: "/organizations", key: "organizations" },
  { href: "/investors", key: "investors" },
  { href: "/revenue", key: "revenue" },
  { href: "/sources", key: "sources" },
] as const;

/** The same for every reader, signed in or not, so that a whole page can be kept. */
export function SiteHeader() {
  const t = useTranslations("common.nav");
  const site = useTranslations("common.site");
  return (
    <header className="site-header page-width">
      <Link aria-label={t("home")} className="brand" href="/">
        {site("name")}
      </Link>
      <MainNav
        items={SECTIONS.map(({ href, key }) => ({ href, label: t(key) }))}
        label={t("label")}
      />
      <div className="site-tools">
        <Link href="/admin">{t("admin")}</Link>
      </div>
    </header>
  );
}
