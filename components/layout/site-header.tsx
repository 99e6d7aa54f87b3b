import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { currentDay } from "@/lib/view/current-day";
import { LanguageSwitch } from "./language-switch";
import { MainNav } from "./main-nav";
import { ViewLink } from "./view-link";

const SECTIONS = [
  { href: "/", key: "overview" },
  { href: "/rounds", key: "rounds" },
  { href: "/organizations", key: "organizations" },
  { href: "/investors", key: "investors" },
  { href: "/revenue", key: "revenue" },
  { href: "/sources", key: "sources" },
  { href: "/disputes", key: "disputes" },
  { href: "/method", key: "method" },
] as const;

/** The same for every reader, signed in or not, so that a whole page can be kept. */
export function SiteHeader() {
  const t = useTranslations("common.nav");
  const site = useTranslations("common.site");
  const today = currentDay();
  return (
    <header className="site-header page-width">
      <ViewLink aria-label={t("home")} className="brand" href="/" today={today}>
        {site("name")}
      </ViewLink>
      <MainNav
        items={SECTIONS.map(({ href, key }) => ({ href, label: t(key) }))}
        label={t("label")}
        today={today}
      />
      <div className="site-tools">
        <LanguageSwitch label={t("language")} />
        <Link href="/admin">{t("admin")}</Link>
      </div>
    </header>
  );
}
