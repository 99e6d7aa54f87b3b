import { useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { QuantityFigure } from "@/components/evidence/figure";
import { InvestorName } from "@/components/organizations/party-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { FundingRoundPage, RoundInvestor } from "@/lib/data/funding-rounds-detail";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";

interface RoundParticipantsProps {
  readonly round: FundingRoundPage;
  readonly view: View;
}

/** The investors of a round in the source's own order, with what is known of each one's part. */
export function RoundParticipants({ round, view }: RoundParticipantsProps) {
  const t = useTranslations("rounds.round");
  const { investors, moreInvestors } = round;
  if (investors.length === 0) {
    return (
      <Section id="investors" rule title={t("investors")}>
        <EmptyState title={moreInvestors ? t("onlyOthers") : t("noInvestors")}>
          {moreInvestors ? undefined : t("noInvestorsText")}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section caption={t("investorsCaption")} id="investors" rule title={t("investors")}>
      <ParticipantsTable investors={investors} view={view} />
      {moreInvestors && <p className="mt-2 text-sm text-soft">{t("andOthers")}</p>}
    </Section>
  );
}

interface ParticipantsTableProps {
  readonly investors: readonly RoundInvestor[];
  readonly view: View;
}

function ParticipantsTable({ investors, view }: ParticipantsTableProps) {
  const t = useTranslations("rounds.round");
  const marks = useTranslations("common.evidence.marks");
  const locale = useLocale();
  const columns: Column<RoundInvestor>[] = [
    {
      id: "investor",
      header: t("investor"),
      namesRow: true,
      cell: ({ investor }) => <InvestorName basis={null} investor={investor} view={view} />,
    },
    {
      id: "part",
      header: t("part"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ isLead }) => (isLead ? t("lead") : t("participant")),
    },
    {
      id: "invested",
      header: t("invested"),
      kind: "number",
      cell: ({ investor, moneyInvested }) => (
        <QuantityFigure
          about={`${nameIn(locale, investor).main}, ${t("invested")}`}
          sourced={moneyInvested}
        />
      ),
    },
    {
      id: "word",
      header: t("word"),
      narrow: "fold",
      cell: ({ investor, participation: { evidence, mark } }) => (
        <EvidenceLink
          about={t("wordAbout", { investor: nameIn(locale, investor).main })}
          className="figure-text"
          evidence={evidence}
          mark="single"
          spoken={marks(mark)}
        >
          <span>{marks(mark)}</span>
        </EvidenceLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("investors")}
      columns={columns}
      rowKey={({ investor }) => `${investor.kind} ${investor.slug}`}
      rows={investors}
    />
  );
}
