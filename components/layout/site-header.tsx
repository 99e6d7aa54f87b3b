import { useTranslations } from "next-intl";
import { QuickSearch } from "@/components/search/quick-search";
import { Link } from "@/lib/i18n/navigation";
import { currentDay } from "@/lib/view/current-day";
import { LanguageSwitch } from "./language-switch";
import { SectionNav, type SectionRoom } from "./section-nav";
import { ViewLink } from "./view-link";

/** In the order in which readers look for them; the row keeps as many as its width has room for. */
const SECTIONS = [
  { href: "/", key: "overview", room: "phone" },
  { href: "/rounds", key: "rounds", room: "phone" },
  { href: "/organizations", key: "organizations", room: "phone" },
  { href: "/investors", key: "investors", room: "tablet" },
  { href: "/revenue", key: "revenue", room: "tablet" },
  { href: "/structure", key: "structure", room: "roomy" },
  { href: "/products", key: "products", room: "roomy" },
  { href: "/people", key: "people", room: "none" },
  { href: "/market", key: "market", room: "none" },
  { href: "/timeline", key: "timeline", room: "none" },
  { href: "/sources", key: "sources", room: "none" },
  { href: "/disputes", key: "disputes", room: "none" },
  { href: "/method", key: "method", room: "none" },
] as const satisfies readonly { href: string; key: string; room: SectionRoom }[];

/** The same for every reader, signed in or not, so that a whole page can be kept. */
export function SiteHeader() {
  const t = useTranslations("common.nav");
  const sections = useTranslations("sections");
  const site = useTranslations("common.site");
  const search = useTranslations("search");
  const today = currentDay();
  return (
    <header className="site-header page-width">
      <ViewLink aria-label={t("home")} className="brand" href="/" today={today}>
        {site("name")}
      </ViewLink>
      <SectionNav
        items={SECTIONS.map(({ href, key, room }) => ({ href, room, label: sections(key) }))}
        label={t("label")}
        more={sections("more")}
        today={today}
      />
      <QuickSearch
        labels={{
          shortcut: search("shortcut"),
          field: search("field"),
          placeholder: search("placeholder"),
          submit: search("submit"),
          none: search("noneQuick"),
          failed: search("failed"),
        }}
        today={today}
      />
      <div className="site-tools">
        <LanguageSwitch label={t("language")} />
        <Link href="/admin">{t("admin")}</Link>
      </div>
    </header>
  );
}
