import { useFormatter, useTranslations } from "next-intl";
import { DateText } from "@/components/evidence/value-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Section } from "@/components/ui/section";
import type { SourceUse } from "@/lib/data/statements";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface SourceUsesProps {
  readonly sources: readonly SourceUse[];
  readonly view: View;
  /** Heading, where it is not just "Sources". */
  readonly title?: string;
  /** Words for a field. */
  readonly fieldName: (field: string) => string;
}

/** The sources that a page rests on, with what each speaks of. */
export function SourceUses({ sources, view, title, fieldName }: SourceUsesProps) {
  const t = useTranslations("rounds");
  const heading = title ?? t("round.sources");
  const format = useFormatter();
  const columns: Column<SourceUse>[] = [
    {
      id: "title",
      header: t("source.title"),
      namesRow: true,
      cell: ({ source }) => (
        <Link className="link" href={hrefWithView(`/sources/${source.slug}`, view)}>
          {source.title === null ? (
            t("source.untitled")
          ) : (
            <DataText lang={source.language}>{source.title}</DataText>
          )}
        </Link>
      ),
    },
    {
      id: "publisher",
      header: t("source.publisher"),
      narrow: "fold",
      cell: ({ source }) => <DataText>{source.publisher}</DataText>,
    },
    {
      id: "published",
      header: t("source.published"),
      kind: "date",
      narrow: "fold",
      cell: ({ source }) => <DateText date={source.publishedOn} />,
    },
    {
      id: "reliability",
      header: t("source.reliability"),
      narrow: "fold",
      cell: ({ source }) => source.reliability,
    },
    {
      id: "says",
      header: t("source.says"),
      narrow: "fold",
      cell: ({ fields }) => format.list([...new Set(fields.map(fieldName))]),
    },
  ];
  return (
    <Section id="sources" title={heading}>
      <DataTable
        caption={heading}
        columns={columns}
        rowKey={({ source }) => source.slug}
        rows={sources}
      />
    </Section>
  );
}
