import { useTranslations } from "next-intl";
import { EvidenceLegend } from "@/components/evidence/mark";

export function SiteFooter() {
  const t = useTranslations("common.footer");
  const evidence = useTranslations("common.evidence");
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
        </section>
        <section>
          <h2>{t("marksTitle")}</h2>
          <p>{evidence("dotted")}.</p>
          <EvidenceLegend />
        </section>
      </div>
    </footer>
  );
}
