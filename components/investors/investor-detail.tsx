import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ChartActions } from "@/components/charts/chart-actions";
import { NameEvidence } from "@/components/evidence/name-evidence";
import { ExitsTable, HoldingsTable } from "@/components/organizations/holdings-table";
import { OrganizationName } from "@/components/organizations/party-name";
import { TieList } from "@/components/organizations/tie-list";
import type { PictureContext } from "@/components/pictures/picture-context";
import { PictureFigure, pictureHeight } from "@/components/pictures/picture-figure";
import { DataText } from "@/components/ui/data-text";
import { Kpi, KpiRow } from "@/components/ui/kpi";
import { PageTitle } from "@/components/ui/page-title";
import { SecondScript } from "@/components/ui/second-script";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { InvestorPage } from "@/lib/data/investors-detail";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { coInvestmentPicture } from "./co-investment-picture";
import { CoInvestorsTable } from "./co-investors-table";
import { DealsTable } from "./deals-table";
import { getNetworkContext } from "./network-context";
import { yearsText } from "./years-text";

interface InvestorDetailProps {
  readonly page: InvestorPage;
  readonly context: PictureContext;
  readonly view: View;
}

export function InvestorDetail({ page, context, view }: InvestorDetailProps) {
  const t = useTranslations("investors.page");
  const { investor, nameBasis, kind, deals, exits, holdings, parents, children } = page;
  const { main, second, secondLanguage } = nameIn(useLocale(), investor);
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href={hrefWithView("/investors", view)}>
            {t("all")}
          </Link>
        }
        evidence={<NameEvidence basis={nameBasis} name={main} />}
        lede={page.description === null ? undefined : <DataText>{page.description}</DataText>}
        second={
          second !== null &&
          secondLanguage !== null && <SecondScript lang={secondLanguage}>{second}</SecondScript>
        }
      >
        <DataText>{investor}</DataText>
      </PageTitle>
      <InvestorHeadline page={page} view={view} />
      <Section
        actions={
          page.hasMoreDeals && (
            <Link className="link" href={hrefWithView(`/rounds?investor=${investor.slug}`, view)}>
              {t("allDeals", { count: page.dealCount + page.notRaisedCount })}
            </Link>
          )
        }
        caption={
          page.hasMoreDeals ? t("newestDealsCaption", { count: deals.length }) : t("dealsCaption")
        }
        id="deals"
        title={t("deals")}
      >
        {deals.length === 0 ? (
          <EmptyState title={t("noDeals")}>{t("noDealsText")}</EmptyState>
        ) : (
          <DealsTable deals={deals} investor={main} view={view} />
        )}
      </Section>
      <CoInvestors context={context} page={page} view={view} />
      {exits.length > 0 && (
        <Section id="exits" title={t("exits")}>
          <ExitsTable caption={t("exits")} exits={exits} of="investor" view={view} />
        </Section>
      )}
      {holdings.length > 0 && (
        <Section id="holdings" title={t("holdings")}>
          <HoldingsTable caption={t("holdings")} holdings={holdings} of="investor" view={view} />
        </Section>
      )}
      {parents.length + children.length > 0 && (
        <Section id="ties" rule title={t("ties")}>
          <TieList offspring={children} parents={parents} view={view} />
        </Section>
      )}
      {kind !== null && (
        <p className="border-t border-hair pt-3 text-sm">
          <Link className="link" href={hrefWithView(`/organizations/${investor.slug}`, view)}>
            {t("organizationPage", { investor: main })}
          </Link>
        </p>
      )}
    </>
  );
}

function InvestorHeadline({ page, view }: Omit<InvestorDetailProps, "context">) {
  const t = useTranslations("investors.page");
  const locale = useLocale();
  const { dealCount, notRaisedCount: notRaised, leadCount, companyCount, parents } = page;
  const years = yearsText(page);
  const notes = [
    t("dealsNote", { count: leadCount }),
    notRaised > 0 && t("notRaised", { count: notRaised }),
  ].filter((note) => note !== false);
  return (
    <KpiRow label={t("label")}>
      <Kpi label={t("deals")} note={notes.join(PUNCTUATION[locale].semicolon)} value={dealCount} />
      {companyCount > 0 && <Kpi label={t("companies")} value={companyCount} />}
      {years !== null && <Kpi label={t("years")} value={years} />}
      {parents.length > 0 && (
        <Kpi
          label={t("belongsTo")}
          value={parents.map(({ slug, other, existence }) => (
            <div key={slug}>
              <OrganizationName basis={existence} organization={other} view={view} />
            </div>
          ))}
        />
      )}
    </KpiRow>
  );
}

async function CoInvestors({ page, view, ...props }: InvestorDetailProps) {
  if (page.deals.length === 0) return null;
  const context = await getNetworkContext(props.context);
  const t = await getTranslations({ locale: context.locale, namespace: "investors.page" });
  const { lines, count, chosenFrom } = page.coInvestors;
  const chart = coInvestmentPicture(context, page);
  const table = <CoInvestorsTable coInvestors={lines} view={view} />;
  const captions = [
    count.isMore || count.count > lines.length
      ? t("coInvestorsMost", {
          shown: lines.length,
          total: count.count,
          isMore: String(count.isMore),
        })
      : t("coInvestorsCaption"),
    chosenFrom !== null && t("coInvestorsByToday", { count: chosenFrom }),
  ].filter((caption) => caption !== false);
  return (
    <Section
      caption={captions.join(PUNCTUATION[context.locale].gap)}
      id="co-investors"
      rule
      title={t("coInvestors")}
    >
      {lines.length === 0 ? (
        <p className="text-sm text-soft">{t("alone")}</p>
      ) : chart?.picture ? (
        <PictureFigure
          actions={
            <ChartActions
              drawnHeight={pictureHeight(chart.picture)}
              id="network"
              name="co-investment"
              query={{ locale: context.locale, ...view, investor: page.investor.slug }}
              title={chart.title}
              words={context.words}
            />
          }
          hint={context.words("live.pictureHint")}
          id="network"
          level={3}
          picture={chart.picture}
          shown={chart}
          table={table}
          texts={context.texts}
        />
      ) : (
        table
      )}
    </Section>
  );
}
