import { useTranslations } from "next-intl";
import { DateFigure, QuantityFigure, TextFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { MadeProduct } from "@/lib/data/product-road-map";
import { MILESTONE_KINDS } from "@/lib/domain/product";
import type { View } from "@/lib/domain/view";

interface TableProps {
  readonly view: View;
}

/** The road map as a table, a column for each kind of milestone that occurs. */
export function ChipsTable({
  chips,
  view,
}: TableProps & { readonly chips: readonly MadeProduct[] }) {
  const t = useTranslations("products");
  const words = useTranslations("organizations.product");
  const occurring = MILESTONE_KINDS.filter((kind) =>
    chips.some(({ milestones }) => milestones.some((milestone) => milestone.kind === kind)),
  );
  const columns: Column<MadeProduct>[] = [
    {
      id: "chip",
      header: t("column.chip"),
      namesRow: true,
      cell: ({ name }) => <TextFigure sourced={name} />,
    },
    makerColumn(t("column.maker"), view),
    {
      id: "node",
      header: words("node"),
      kind: "number",
      narrow: "fold",
      cell: ({ name, processNode }) =>
        processNode && <QuantityFigure about={name.value} sourced={processNode} />,
    },
    ...occurring.map(
      (kind): Column<MadeProduct> => ({
        id: kind,
        header: words(`milestone.${kind}`),
        kind: "date",
        narrow: "fold",
        cell: ({ name, milestones }) => {
          const milestone = milestones.find((one) => one.kind === kind);
          const about = words("milestoneAbout", {
            product: name.value,
            milestone: words(`milestone.${kind}`),
          });
          return (
            milestone && (
              <>
                <DateFigure about={about} sourced={milestone.reachedOn} />{" "}
                {milestone.planned && <Tag>{t("planned")}</Tag>}
              </>
            )
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={t("pictureTitle")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={chips}
    />
  );
}

/** Products that are on no road map. */
export function OtherProductsTable({
  products,
  view,
}: TableProps & { readonly products: readonly MadeProduct[] }) {
  const t = useTranslations("products");
  const words = useTranslations("organizations.product");
  const columns: Column<MadeProduct>[] = [
    {
      id: "product",
      header: t("column.product"),
      namesRow: true,
      cell: ({ name }) => <TextFigure sourced={name} />,
    },
    makerColumn(t("column.maker"), view),
    {
      id: "kind",
      header: t("column.kind"),
      narrow: "fold",
      cell: ({ kind }) => words(`kind.${kind}`),
    },
    {
      id: "description",
      header: words("description"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ description }) => description !== null && <DataText>{description}</DataText>,
    },
  ];
  return (
    <DataTable
      caption={t("others")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={products}
    />
  );
}

function makerColumn(header: string, view: View): Column<MadeProduct> {
  return {
    id: "maker",
    header,
    cell: ({ maker, existence }) => (
      <OrganizationName basis={existence} organization={maker} view={view} />
    ),
  };
}
