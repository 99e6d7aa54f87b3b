import { useLocale, useTranslations } from "next-intl";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ListOrder } from "@/components/ui/sortable-header";
import { Tag } from "@/components/ui/tag";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { RoundInvestors } from "./round-investors";
import { RoundLabel, RoundMain, roundWords } from "./round-name";

interface RoundsTableProps {
  readonly caption: string;
  readonly rounds: readonly RoundLine[];
  readonly view: View;
  /** Whose rounds they are is said elsewhere. */
  readonly ofOneOrganization?: boolean;
  readonly order?: ListOrder | undefined;
}

/** Rounds, one a row: when, who, what kind, how much, from whom. */
export function RoundsTable(props: RoundsTableProps) {
  const { caption, rounds, view, ofOneOrganization = false, order } = props;
  const t = useTranslations("rounds");
  const locale = useLocale();
  const aboutOf = (round: RoundLine) => ({
    organization: nameIn(locale, round.organization).main,
    round: roundWords({ ...round, label: round.label?.value ?? null }, t).main,
  });
  const company: Column<RoundLine> = {
    id: "company",
    header: t("column.company"),
    namesRow: true,
    sortBy: "organization",
    cell: ({ organization, existence }) => (
      <OrganizationName basis={existence} organization={organization} view={view} />
    ),
  };
  const columns: Column<RoundLine>[] = [
    {
      id: "announced",
      header: t("column.announced"),
      kind: "date",
      sortBy: "announcedOn",
      cell: (round) => (
        <DateFigure about={t("about.announced", aboutOf(round))} sourced={round.announcedOn} />
      ),
    },
    ...(ofOneOrganization ? [] : [company]),
    {
      id: "round",
      header: t("column.round"),
      namesRow: ofOneOrganization,
      narrow: ofOneOrganization ? "keep" : "fold",
      foldLabel: false,
      cell: (round) => <RoundCell round={round} view={view} />,
    },
    {
      id: "amount",
      header: t("column.amount"),
      kind: "number",
      sortBy: "moneyRaised",
      cell: (round) => (
        <QuantityFigure about={t("about.amount", aboutOf(round))} sourced={round.moneyRaised} />
      ),
    },
    {
      id: "investors",
      header: t("column.investors"),
      narrow: "fold",
      cell: (round) => <RoundInvestors round={round} view={view} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      order={order}
      rowKey={({ slug }) => slug}
      rows={rounds}
    />
  );
}

interface RoundCellProps {
  readonly round: RoundLine;
  readonly view: View;
}

function RoundCell({ round, view }: RoundCellProps) {
  const t = useTranslations("rounds");
  const { slug, status, moneyRaised, existence } = round;
  const words = roundWords({ ...round, label: round.label?.value ?? null }, t);
  const disputed = moneyRaised.mark === "disputed" || existence.mark === "disputed";
  return (
    <>
      <Link className="link" href={hrefWithView(`/rounds/${slug}`, view)}>
        <RoundMain words={words} />
      </Link>{" "}
      <RoundLabel words={words} />
      {status !== "ANNOUNCED" && (
        <>
          {" "}
          <Tag>{t(`status.${status}`)}</Tag>
        </>
      )}
      {disputed && (
        <>
          {" "}
          <Tag tone="strong">{t("name.disputed")}</Tag>
        </>
      )}
    </>
  );
}
