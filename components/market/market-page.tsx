import { useLocale, useTranslations } from "next-intl";
import { MarketComparison } from "@/components/charts/market-comparison";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { SourcedMarketFigure } from "@/lib/data/market-figures";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { chartedComparison } from "./charted-comparison";
import { comparisonsOf } from "./comparisons";

interface MarketPageProps {
  readonly figures: readonly SourcedMarketFigure[];
  readonly view: View;
}

/** Figures of the market, then of companies outside their accounts, each with who says it. */
export function MarketPage({ figures, view }: MarketPageProps) {
  const t = useTranslations("market");
  const locale = useLocale();
  const market = figures.filter(({ organization }) => organization === null);
  const companies = figures.filter(({ organization }) => organization !== null);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      {figures.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {comparisonsOf(figures).map((comparison) => (
        <MarketComparison
          {...chartedComparison(comparison, t, locale)}
          id={`comparison-${comparison.slug}`}
          key={comparison.slug}
          locale={locale}
          of={{ comparison: comparison.slug }}
        />
      ))}
      {market.length > 0 && (
        <Section caption={t("marketCaption")} id="market" title={t("market")}>
          <FiguresTable caption={t("market")} figures={market} view={view} />
        </Section>
      )}
      {companies.length > 0 && (
        <Section caption={t("companiesCaption")} id="companies" title={t("companies")}>
          <FiguresTable caption={t("companies")} figures={companies} view={view} />
        </Section>
      )}
    </>
  );
}

interface FiguresTableProps extends MarketPageProps {
  readonly caption: string;
}

function FiguresTable({ figures, view, caption }: FiguresTableProps) {
  const t = useTranslations("market");
  const locale = useLocale();
  const columns: Column<SourcedMarketFigure>[] = [
    {
      id: "what",
      header: t("column.what"),
      namesRow: true,
      cell: (figure) => <FigureText figure={figure} view={view} />,
    },
    {
      id: "asOf",
      header: t("column.asOf"),
      kind: "date",
      narrow: "fold",
      cell: ({ metric, asOf }) =>
        asOf && <DateFigure about={nameIn(locale, metric).main} sourced={asOf} />,
    },
    {
      id: "amount",
      header: t("column.amount"),
      kind: "number",
      cell: (figure) => (
        <QuantityFigure
          about={t("about", {
            subject: nameIn(locale, figure.subject).main,
            metric: nameIn(locale, figure.metric).main,
          })}
          sourced={figure.amount}
        />
      ),
    },
    {
      id: "by",
      header: t("column.by"),
      narrow: "fold",
      cell: ({ compiledBy, amount }) =>
        compiledBy && (
          <OrganizationName basis={amount} organization={compiledBy} second={false} view={view} />
        ),
    },
    {
      id: "source",
      header: t("column.source"),
      narrow: "fold",
      cell: ({ source }) =>
        source && (
          <Link className="link" href={hrefWithView(`/sources/${source.slug}`, view)}>
            <DataText>{source.publisher}</DataText>
          </Link>
        ),
    },
  ];
  const compiled = figures.some(({ compiledBy }) => compiledBy !== null);
  return (
    <DataTable
      caption={caption}
      columns={compiled ? columns : columns.filter(({ id }) => id !== "by")}
      rowKey={({ slug }) => slug}
      rows={figures}
    />
  );
}

interface FigureTextProps {
  readonly figure: SourcedMarketFigure;
  readonly view: View;
}

/** What is counted; the company's name stands for the subject where it is the company itself. */
function FigureText({ figure, view }: FigureTextProps) {
  const t = useTranslations("market");
  const locale = useLocale();
  const { organization, subject, metric, note, amount } = figure;
  const company = organization !== null && (
    <OrganizationName basis={amount} organization={organization} second={false} view={view} />
  );
  const itself = organization !== null && organization.name === subject.name;
  return (
    <>
      {t.rich("what", {
        subject: () => (itself ? company : <DataText>{subject}</DataText>),
        metric: nameIn(locale, metric).main,
      })}
      {company !== false && !itself && <p className="text-xs text-soft">{company}</p>}
      {note !== null && (
        <p className="text-xs text-soft">
          <DataText>{note}</DataText>
        </p>
      )}
    </>
  );
}
