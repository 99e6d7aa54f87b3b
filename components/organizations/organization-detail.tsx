import { useLocale, useTranslations } from "next-intl";
import { NameEvidence } from "@/components/evidence/name-evidence";
import { headlineOf } from "@/components/revenue/headline";
import { RevenueKpi, SegmentKpi } from "@/components/revenue/revenue-headline";
import { SourceUses } from "@/components/rounds/round-sources";
import { DataText } from "@/components/ui/data-text";
import { KpiRow } from "@/components/ui/kpi";
import { PageTitle } from "@/components/ui/page-title";
import { SecondScript } from "@/components/ui/second-script";
import { Columns, Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { OrganizationPage } from "@/lib/data/organizations-detail";
import type { CompanyReporting } from "@/lib/data/reported-figures";
import { isClaimField } from "@/lib/domain/claim-fields";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { EventsTable, MarketFiguresTable } from "./facts-tables";
import { ExitsTable, HoldingsTable } from "./holdings-table";
import { OrganizationAlsoSaid } from "./organization-also-said";
import { OrganizationHeadline } from "./organization-headline";
import { OrganizationProfile } from "./organization-profile";
import { OrganizationRounds } from "./organization-rounds";
import { PeopleTable } from "./people-table";
import { ProductList } from "./product-list";
import { RoundBackers } from "./round-backers";
import { TieList } from "./tie-list";

interface OrganizationDetailProps {
  readonly organization: OrganizationPage;
  /** What it reports, where it does. */
  readonly reporting: CompanyReporting | null;
  readonly view: View;
}

export function OrganizationDetail({ organization, reporting, view }: OrganizationDetailProps) {
  const t = useTranslations("organizations.page");
  const fields = useTranslations("evidence.fields");
  const { main, second, secondLanguage } = nameIn(useLocale(), plainNames(organization));
  const { shareholders, exits, people, products, events, marketFigures } = organization;
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href={hrefWithView("/organizations", view)}>
            {t("all")}
          </Link>
        }
        evidence={<NameEvidence basis={organization.name} name={main} />}
        lede={
          organization.description === null ? undefined : (
            <DataText>{organization.description}</DataText>
          )
        }
        second={
          second !== null &&
          secondLanguage !== null && <SecondScript lang={secondLanguage}>{second}</SecondScript>
        }
      >
        <DataText>{plainNames(organization)}</DataText>
      </PageTitle>
      <OrganizationHeadline organization={organization} view={view} />
      <Reported reporting={reporting} view={view} />
      <Columns>
        <OrganizationProfile organization={organization} view={view} />
        <Section id="ties" rule title={t("ties")}>
          {organization.parents.length + organization.children.length === 0 ? (
            <EmptyState title={t("noTies")} />
          ) : (
            <TieList offspring={organization.children} parents={organization.parents} view={view} />
          )}
        </Section>
      </Columns>
      <OrganizationRounds name={main} organization={organization} view={view} />
      <RoundBackers rounds={organization.rounds} view={view} />
      <Columns>
        {shareholders.length > 0 && (
          <Section id="shareholders" title={t("shareholders")}>
            <HoldingsTable
              caption={t("shareholders")}
              holdings={shareholders}
              of="organization"
              view={view}
            />
          </Section>
        )}
        {exits.length > 0 && (
          <Section id="exits" title={t("exits")}>
            <ExitsTable caption={t("exits")} exits={exits} of="organization" view={view} />
          </Section>
        )}
      </Columns>
      {products.length > 0 && (
        <Section id="products" title={t("products")}>
          <ProductList products={products} />
        </Section>
      )}
      {people.length > 0 && (
        <Section id="people" title={t("people")}>
          <PeopleTable people={people} />
        </Section>
      )}
      {events.length > 0 && (
        <Section id="events" title={t("events")}>
          <EventsTable events={events} view={view} />
        </Section>
      )}
      {marketFigures.length > 0 && (
        <Section caption={t("marketCaption")} id="market" title={t("market")}>
          <MarketFiguresTable figures={marketFigures} view={view} />
        </Section>
      )}
      <OrganizationAlsoSaid organization={organization} view={view} />
      <SourceUses
        fieldName={(field) => (isClaimField(field) ? fields(field) : field)}
        sources={organization.sources}
        title={t("sources")}
        view={view}
      />
    </>
  );
}

function plainNames({ name, nameZhHans, nameZhHant }: OrganizationPage): SubjectName {
  return {
    name: name.value,
    nameZhHans: nameZhHans?.value ?? null,
    nameZhHant: nameZhHant?.value ?? null,
  };
}

interface ReportedProps {
  readonly reporting: CompanyReporting | null;
  readonly view: View;
}

/** The last year that it reported in full. */
function Reported({ reporting, view }: ReportedProps) {
  const t = useTranslations("organizations.page");
  const headline = reporting && headlineOf(reporting);
  if (headline === null) return null;
  return (
    <Section
      actions={
        <Link className="link" href={hrefWithView("/revenue", view)}>
          {t("reportedAll")}
        </Link>
      }
      id="reported"
      title={t("reported")}
    >
      <KpiRow>
        <RevenueKpi headline={headline} />
        <SegmentKpi headline={headline} />
      </KpiRow>
    </Section>
  );
}
