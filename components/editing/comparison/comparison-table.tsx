import { useTranslations } from "next-intl";
import {
  Cell,
  ColumnHeader,
  RowHeader,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { ComparisonRow } from "@/lib/domain/editing/comparison";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { FieldSideText } from "./field-side";
import type { Titles } from "./field-value-text";
import { useEditingWords } from "./words";

interface ComparisonTableProps {
  readonly type: EntityType;
  readonly caption: string;
  readonly rows: readonly ComparisonRow[];
  readonly titles: Titles;
  /** Which of the two versions there are; one of them is drawn alone. */
  readonly sides?: "both" | "before" | "after";
  /** What the versions are called; before and after unless said. */
  readonly headers?: { readonly before: string; readonly after: string };
}

/** Field by field what was and what is to be, each with the words of sources that come or go. */
export function ComparisonTable({
  type,
  caption,
  rows,
  titles,
  sides = "both",
  headers,
}: ComparisonTableProps) {
  const t = useTranslations("comparison");
  const { ofField } = useEditingWords();
  const before = headers?.before ?? t(sides === "before" ? "was" : "before");
  const after = headers?.after ?? t(sides === "after" ? "entered" : "after");
  return (
    <Table className="comparison" data-sides={sides}>
      <caption className="sr-only">{caption}</caption>
      <TableHead>
        <TableRow>
          <ColumnHeader>{t("field")}</ColumnHeader>
          {sides !== "after" && <ColumnHeader>{before}</ColumnHeader>}
          {sides !== "before" && <ColumnHeader>{after}</ColumnHeader>}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.field}>
            <RowHeader>{ofField(type, row.field)}</RowHeader>
            {sides !== "after" && (
              <Cell data-label={sides === "both" ? before : undefined}>
                <FieldSideText
                  mark={sides === "both" ? "gone" : null}
                  side={row.before}
                  titles={titles}
                />
              </Cell>
            )}
            {sides !== "before" && (
              <Cell data-label={sides === "both" ? after : undefined}>
                <FieldSideText
                  mark={sides === "both" ? "come" : null}
                  side={row.after}
                  titles={titles}
                />
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
