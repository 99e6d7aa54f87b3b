import { useLocale, useTranslations } from "next-intl";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { RoundLabel, RoundMain, roundWords } from "@/components/rounds/round-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import type { Deal } from "@/lib/data/investors-detail";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface DealsTableProps {
  readonly deals: readonly Deal[];
  /** The investor's name as the page prints it. */
  readonly investor: string;
  readonly view: View;
}

/** The rounds that an investor took part in, the whole round's amount apart from its own. */
export function DealsTable({ deals, investor, view }: DealsTableProps) {
  const t = useTranslations("investors.page");
  const rounds = useTranslations("rounds");
  const locale = useLocale();
  const columns: Column<Deal>[] = [
    {
      id: "announced",
      header: rounds("column.announced"),
      kind: "date",
      cell: ({ round }) => <DateFigure sourced={round.announcedOn} />,
    },
    {
      id: "company",
      header: rounds("column.company"),
      namesRow: true,
      cell: ({ round, participation }) => (
        <OrganizationName basis={participation} organization={round.organization} view={view} />
      ),
    },
    {
      id: "round",
      header: rounds("column.round"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ round }) => <RoundLink round={round} view={view} />,
    },
    {
      id: "part",
      header: t("part"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ isLead }) => (isLead ? t("lead") : t("participant")),
    },
    {
      id: "own",
      header: t("own"),
      kind: "number",
      narrow: "fold",
      cell: ({ round, moneyInvested }) => (
        <QuantityFigure
          about={t("ownAbout", {
            investor,
            organization: nameIn(locale, round.organization).main,
          })}
          sourced={moneyInvested}
        />
      ),
    },
    {
      id: "amount",
      header: t("wholeRound"),
      kind: "number",
      cell: ({ round }) => <QuantityFigure sourced={round.moneyRaised} />,
    },
  ];
  return (
    <DataTable caption={t("deals")} columns={columns} rowKey={({ slug }) => slug} rows={deals} />
  );
}

function RoundLink({ round, view }: { readonly round: RoundLine; readonly view: View }) {
  const t = useTranslations("rounds");
  const words = roundWords({ ...round, label: round.label?.value ?? null }, t);
  return (
    <>
      <Link className="link" href={hrefWithView(`/rounds/${round.slug}`, view)}>
        <RoundMain words={words} />
      </Link>{" "}
      <RoundLabel words={words} />{" "}
      {round.status !== "ANNOUNCED" && <Tag>{t(`status.${round.status}`)}</Tag>}
    </>
  );
}
