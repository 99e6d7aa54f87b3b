import { useTranslations } from "next-intl";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Exit, Holding } from "@/lib/data/organizations-holdings";
import type { View } from "@/lib/domain/view";
import { InvestorName, OrganizationName } from "./party-name";

interface SideProps {
  /** Which side the rows are seen from: the page's own name is left out. */
  readonly of: "organization" | "investor";
  readonly caption: string;
  readonly view: View;
}

/** Shares held on a day. */
export function HoldingsTable({
  holdings,
  of,
  caption,
  view,
}: SideProps & { readonly holdings: readonly Holding[] }) {
  const t = useTranslations("organizations.holding");
  const columns: Column<Holding>[] = [
    {
      id: "party",
      header: of === "organization" ? t("holder") : t("organization"),
      namesRow: true,
      cell: ({ holder, organization, existence }) =>
        of === "organization" ? (
          <InvestorName basis={existence} investor={holder} view={view} />
        ) : (
          <OrganizationName basis={existence} organization={organization} view={view} />
        ),
    },
    {
      id: "asOf",
      header: t("asOf"),
      kind: "date",
      cell: ({ asOf }) => <DateFigure sourced={asOf} />,
    },
    {
      id: "stake",
      header: t("stake"),
      kind: "number",
      cell: ({ stake }) => <QuantityFigure display="full" sourced={stake} />,
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rowKey={({ slug }) => slug} rows={holdings} />
  );
}

/** Shares sold, wholly or in part. */
export function ExitsTable({
  exits,
  of,
  caption,
  view,
}: SideProps & { readonly exits: readonly Exit[] }) {
  const t = useTranslations("organizations.exit");
  const columns: Column<Exit>[] = [
    {
      id: "on",
      header: t("on"),
      kind: "date",
      cell: ({ exitedOn }) => <DateFigure sourced={exitedOn} />,
    },
    {
      id: "party",
      header: of === "organization" ? t("investor") : t("organization"),
      namesRow: true,
      cell: ({ investor, organization, existence }) =>
        of === "organization" ? (
          <InvestorName basis={existence} investor={investor} view={view} />
        ) : (
          <OrganizationName basis={existence} organization={organization} view={view} />
        ),
    },
    {
      id: "proceeds",
      header: t("proceeds"),
      kind: "number",
      cell: ({ proceeds }) => <QuantityFigure sourced={proceeds} />,
    },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={({ slug }) => slug} rows={exits} />;
}
