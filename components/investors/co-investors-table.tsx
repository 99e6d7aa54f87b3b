import { useTranslations } from "next-intl";
import { InvestorName } from "@/components/organizations/party-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { CoInvestorLine } from "@/lib/data/co-investors";
import type { View } from "@/lib/domain/view";

interface CoInvestorsTableProps {
  readonly coInvestors: readonly CoInvestorLine[];
  readonly view: View;
}

/** Who is named in the same rounds, also those for whom the picture has no room. */
export function CoInvestorsTable({ coInvestors, view }: CoInvestorsTableProps) {
  const t = useTranslations("investors");
  const columns: Column<CoInvestorLine>[] = [
    {
      id: "investor",
      header: t("column.name"),
      namesRow: true,
      cell: ({ investor, participation }) => (
        <InvestorName basis={participation} investor={investor} view={view} />
      ),
    },
    {
      id: "shared",
      header: t("page.shared"),
      kind: "number",
      cell: ({ rounds }) => t("page.sharedRounds", { count: rounds }),
    },
  ];
  return (
    <DataTable
      caption={t("page.coInvestors")}
      columns={columns}
      rowKey={({ key }) => key}
      rows={coInvestors}
    />
  );
}
