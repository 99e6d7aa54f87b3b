import { useTranslations } from "next-intl";
import { EvidenceLegend } from "@/components/evidence/mark";
import { currentDay } from "@/lib/view/current-day";
import { ViewLink } from "./view-link";

const PAGES = [
  { href: "/method", key: "toMethod" },
  { href: "/restatements", key: "toRestatements" },
  { href: "/changes", key: "toChanges" },
] as const;

/** Sections that most widths fold away. */
const FOLDED = ["structure", "timeline", "sources", "disputes"] as const;

export function SiteFooter() {
  const t = useTranslations("common.footer");
  const sections = useTranslations("sections");
  const evidence = useTranslations("common.evidence");
  const today = currentDay();
  return (
    <footer className="site-footer">
      <div className="page-width site-footer-columns">
        <section>
          <h2>{t("aboutTitle")}</h2>
          <p>{t("about")}</p>
          <p>{t("licence")}</p>
        </section>
        <section>
          <h2>{t("methodTitle")}</h2>
          <p>{t("method")}</p>
          <ul className="footer-links">
            {PAGES.map(({ href, key }) => (
              <li key={key}>
                <ViewLink className="link" href={href} today={today}>
                  {t(key)}
                </ViewLink>
              </li>
            ))}
            {FOLDED.map((key) => (
              <li key={key}>
                <ViewLink className="link" href={`/${key}`} today={today}>
                  {sections(key)}
                </ViewLink>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t("marksTitle")}</h2>
          <p>{evidence("dotted")}</p>
          <EvidenceLegend />
        </section>
      </div>
    </footer>
  );
}
