import { useFormatter, useTranslations } from "next-intl";
import { DateFigure, TextFigure } from "@/components/evidence/figure";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { OrganizationPage, OtherName } from "@/lib/data/organizations-detail";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface OrganizationProfileProps {
  readonly organization: OrganizationPage;
  readonly view: View;
}

/** Names in all scripts, registered name, symbol, founding. */
export function OrganizationProfile({ organization, view }: OrganizationProfileProps) {
  const t = useTranslations("organizations");
  const { name, nameZhHans, nameZhHant, legalName, stockSymbol, foundedOn } = organization;
  const former = organization.otherNames.filter(({ kind }) => kind === "FORMER");
  const alternative = organization.otherNames.filter(({ kind }) => kind === "ALTERNATIVE");
  return (
    <Section id="profile" rule title={t("page.profile")}>
      <DefinitionList
        items={[
          { term: t("page.kind"), value: t(`kind.${organization.kind}`) },
          { term: t("page.name"), value: <TextFigure lang="en" sourced={name} /> },
          {
            term: t("page.nameZhHans"),
            value: nameZhHans && <TextFigure lang="zh-Hans" sourced={nameZhHans} />,
          },
          {
            term: t("page.nameZhHant"),
            value: nameZhHant && <TextFigure lang="zh-Hant" sourced={nameZhHant} />,
          },
          {
            term: t("page.alsoWritten"),
            value: alternative.length > 0 && <Names names={alternative} />,
          },
          { term: t("page.formerNames"), value: former.length > 0 && <Names names={former} /> },
          {
            term: t("page.legalName"),
            value: legalName && <TextFigure sourced={legalName} />,
          },
          { term: t("page.symbol"), value: stockSymbol && <TextFigure sourced={stockSymbol} /> },
          { term: t("page.founded"), value: foundedOn && <DateFigure sourced={foundedOn} /> },
          {
            term: t("page.investor"),
            value: organization.investmentCount > 0 && (
              <Link className="link" href={hrefWithView(`/investors/${organization.slug}`, view)}>
                {t("page.investorLink", { count: organization.investmentCount })}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Names({ names }: { readonly names: readonly OtherName[] }) {
  const format = useFormatter();
  return format.list(
    names.map(({ name, language }) => (
      <span key={`${language} ${name}`} lang={language}>
        {name}
      </span>
    )),
    { type: "unit" },
  );
}
