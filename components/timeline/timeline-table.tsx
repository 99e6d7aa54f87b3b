import { useTranslations } from "next-intl";
import { DateFigure } from "@/components/evidence/figure";
import { DateText } from "@/components/evidence/value-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { TimelineFact } from "@/lib/data/timeline-fact";
import type { View } from "@/lib/domain/view";
import { FactText } from "./fact-text";

interface TimelineTableProps {
  readonly facts: readonly TimelineFact[];
  readonly view: View;
}

/** Dated facts, a line each. */
export function TimelineTable({ facts, view }: TimelineTableProps) {
  const t = useTranslations("timeline");
  const columns: Column<TimelineFact>[] = [
    {
      id: "on",
      header: t("column.on"),
      kind: "date",
      cell: ({ on, basis, kind }) =>
        basis === null ? (
          <DateText date={on} />
        ) : (
          <DateFigure about={t(`kind.${kind}`)} sourced={{ ...basis, value: on }} />
        ),
    },
    {
      id: "what",
      header: t("column.what"),
      namesRow: true,
      cell: (fact) => <FactText fact={fact} view={view} />,
    },
    {
      id: "kind",
      header: t("column.kind"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ kind }) => <span className="text-soft">{t(`kind.${kind}`)}</span>,
    },
  ];
  return (
    <DataTable caption={t("caption")} columns={columns} rowKey={({ key }) => key} rows={facts} />
  );
}
