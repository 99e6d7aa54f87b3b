import { useLocale, useTranslations } from "next-intl";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { NameEvidence } from "@/components/evidence/name-evidence";
import { OrganizationName } from "@/components/organizations/party-name";
import { DataText } from "@/components/ui/data-text";
import { Kpi, KpiRow } from "@/components/ui/kpi";
import { PageTitle } from "@/components/ui/page-title";
import { Columns } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { FundingRoundPage } from "@/lib/data/funding-rounds-detail";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { RoundAlsoSaid } from "./round-also-said";
import { RoundFacts } from "./round-facts";
import { isRoundField } from "./round-fields";
import { RoundHistory } from "./round-history";
import { RoundNeighbours, RoundOverlaps } from "./round-links";
import { RoundLabel, RoundMain, roundWords } from "./round-name";
import { RoundParticipants } from "./round-participants";
import { SourceUses } from "./round-sources";

interface RoundDetailProps {
  readonly round: FundingRoundPage;
  readonly view: View;
}

export function RoundDetail({ round, view }: RoundDetailProps) {
  const t = useTranslations("rounds");
  const locale = useLocale();
  const words = roundWords({ ...round, label: round.label?.value ?? null }, t);
  const organization = nameIn(locale, round.organization).main;
  const title = t("round.title", { organization, round: words.main });
  return (
    <>
      <PageTitle
        above={
          <>
            <Link className="link" href={hrefWithView("/rounds", view)}>
              {t("round.all")}
            </Link>
            {" / "}
            <OrganizationName basis={null} organization={round.organization} view={view} />
          </>
        }
        evidence={<NameEvidence basis={round.existence} name={title} />}
        second={<RoundLabel words={words} />}
      >
        <DataText>{round.organization}</DataText>
        {PUNCTUATION[locale].colon}
        <RoundMain words={words} />
      </PageTitle>
      <RoundHeadline round={round} />
      <Columns>
        <div>
          <RoundParticipants round={round} view={view} />
          <RoundOverlaps round={round} view={view} />
        </div>
        <RoundFacts round={round} />
      </Columns>
      <RoundAlsoSaid disputes={round.alsoSaid} view={view} />
      <SourceUses
        fieldName={(field) => (isRoundField(field) ? t(`field.${field}`) : field)}
        sources={round.sources}
        view={view}
      />
      <RoundHistory days={round.history} />
      <RoundNeighbours round={round} view={view} />
    </>
  );
}

function RoundHeadline({ round }: { readonly round: FundingRoundPage }) {
  const t = useTranslations("rounds");
  const { moneyRaised, announcedOn, existence, investors, moreInvestors } = round;
  const { postMoneyValuation, preMoneyValuation } = round;
  const disputed = moneyRaised.mark === "disputed" || existence.mark === "disputed";
  const valuation = postMoneyValuation ?? preMoneyValuation;
  return (
    <KpiRow label={t("round.label")}>
      <Kpi
        label={t("field.moneyRaised")}
        note={
          <>
            {t(`status.${round.status.value}`)}
            {disputed && (
              <>
                {" "}
                <Tag tone="strong">{t("name.disputed")}</Tag>
              </>
            )}
          </>
        }
        value={<QuantityFigure sourced={moneyRaised} />}
      />
      <Kpi label={t("field.announcedOn")} value={<DateFigure sourced={announcedOn} />} />
      {investors.length > 0 && (
        <Kpi
          label={t("column.investors")}
          qualifier={moreInvestors ? t("investors.andOthers") : undefined}
          value={t("investors.count", { count: investors.length })}
        />
      )}
      {valuation !== null && (
        <Kpi
          label={
            postMoneyValuation === null ? t("round.valuationBefore") : t("round.valuationAfter")
          }
          value={<QuantityFigure sourced={valuation} />}
        />
      )}
    </KpiRow>
  );
}
