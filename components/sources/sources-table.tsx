import { useTranslations } from "next-intl";
import { DateText } from "@/components/evidence/value-text";
import { DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import type { ListAddress } from "@/components/ui/list-address";
import type { SourceLine } from "@/lib/data/sources";
import { Link } from "@/lib/i18n/navigation";
import type { SourcesQuery } from "@/lib/schemas/sources-query";

interface SourcesTableProps {
  readonly sources: readonly SourceLine[];
  readonly sort: SourcesQuery["sort"];
  readonly address: ListAddress;
}

/** Sources with the trust they are given and how much rests on each. */
export function SourcesTable({ sources, sort, address }: SourcesTableProps) {
  const t = useTranslations("sources");
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        {
          id: "publishedOn",
          header: t("columns.publishedOn"),
          kind: "date",
          sortBy: "publishedOn",
          cell: (source) => <DateText date={source.publishedOn} />,
        },
        {
          id: "publisher",
          header: t("columns.publisher"),
          namesRow: true,
          sortBy: "publisher",
          cell: (source) => (
            <Link className="link" href={`/sources/${source.slug}`}>
              <DataText>{source.publisher}</DataText>
            </Link>
          ),
        },
        {
          id: "title",
          header: t("columns.title"),
          narrow: "fold",
          cell: (source) => source.title && <DataText>{source.title}</DataText>,
        },
        {
          id: "kind",
          header: t("columns.kind"),
          narrow: "fold",
          cell: (source) => t(`kinds.${source.kind}`),
        },
        {
          id: "reliability",
          header: t("columns.reliability"),
          narrow: "fold",
          sortBy: "reliability",
          cell: (source) => source.reliability,
        },
        {
          id: "claims",
          header: t("columns.claims"),
          kind: "number",
          sortBy: "claims",
          cell: (source) => source.claimCount,
        },
      ]}
      order={{ sort, address }}
      rowKey={(source) => source.slug}
      rows={sources}
    />
  );
}
