import { useLocale, useTranslations } from "next-intl";
import { RecastPeriods } from "@/components/revenue/recast-periods";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { dividedRevenue } from "@/lib/domain/revenue";
import { nameIn } from "@/lib/domain/subject-name";
import { Link } from "@/lib/i18n/navigation";
import { RestatedFigures, restatedFigures } from "./restated-figures";

interface RestatementsPageProps {
  readonly companies: readonly CompanyReporting[];
}

/** Every restatement found in the data: figures printed otherwise, and periods divided anew. */
export function RestatementsPage({ companies }: RestatementsPageProps) {
  const t = useTranslations("restatements");
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {companies.length === 0 && <EmptyState title={t("none")}>{t("noneYet")}</EmptyState>}
      {companies.map((reporting) => (
        <CompanyRestatements key={reporting.organization.slug} reporting={reporting} />
      ))}
    </>
  );
}

function CompanyRestatements({ reporting }: { readonly reporting: CompanyReporting }) {
  const t = useTranslations("restatements");
  const { slug } = reporting.organization;
  const name = nameIn(useLocale(), reporting.organization).main;
  const changed = restatedFigures(reporting).length;
  const recast = dividedRevenue(reporting.figures, reporting.schemes).filter(
    (entry) => entry.recast,
  ).length;
  return (
    <>
      <Section
        actions={
          <Link className="link" href={`/organizations/${slug}`}>
            {name}
          </Link>
        }
        caption={t("figuresCaption", { count: changed })}
        id={`${slug}-figures`}
        rule
        title={t("figuresOf", { organization: name })}
      >
        {changed > 0 && <RestatedFigures reporting={reporting} />}
      </Section>
      <Section
        caption={t("periodsCaption", { count: recast })}
        id={`${slug}-periods`}
        rule
        title={t("periodsOf", { organization: name })}
      >
        <RecastPeriods reporting={reporting} />
      </Section>
    </>
  );
}
