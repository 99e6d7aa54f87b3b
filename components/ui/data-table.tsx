import type { CSSProperties, ReactNode } from "react";
import type { ListOrder } from "./sortable-header";
import {
  Cell,
  type CellKind,
  ColumnHeader,
  type Narrow,
  RowHeader,
  SortableHeader,
  Table,
  TableBody,
  TableFoot,
  TableHead,
  TableRow,
} from "./table";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What shows nothing leaves the cell empty, and out of a folded row. */
  readonly cell: (row: Row) => ReactNode;
  readonly kind?: CellKind;
  /** On a narrow screen; `keep` unless said. Keep a date, a name and a figure. */
  readonly narrow?: Narrow;
  /** The column names its row to a screen reader; one column of a table does. */
  readonly namesRow?: boolean;
  /** The column's word in `sort`, where readers may sort by it. */
  readonly sortBy?: string;
  /** Whether a folded cell says its header; false where the content speaks for itself. */
  readonly foldLabel?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly order?: ListOrder | undefined;
  /** Totals under the columns, by column id. */
  readonly foot?: Readonly<Record<string, ReactNode>> | undefined;
}

/** A table from its columns, said once: headers, sort links, cells and how a narrow screen folds. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, order, foot } = props;
  return (
    <Table {...foldingOf(columns)}>
      <caption className="sr-only">{caption}</caption>
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <Header column={column} key={column.id} order={order} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)}>
            {columns.map((column) => (
              <BodyCell column={column} key={column.id} row={row} />
            ))}
          </TableRow>
        ))}
      </TableBody>
      {foot !== undefined && (
        <TableFoot>
          <TableRow>
            {columns.map(({ id, kind, narrow }) => (
              <Cell key={id} kind={kind} narrow={narrow}>
                {foot[id]}
              </Cell>
            ))}
          </TableRow>
        </TableFoot>
      )}
    </Table>
  );
}

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly order: ListOrder | undefined;
}

function Header<Row>({ column, order }: HeaderProps<Row>) {
  const { header, kind, narrow, sortBy } = column;
  if (sortBy === undefined || order === undefined) {
    return (
      <ColumnHeader kind={kind} narrow={narrow}>
        {header}
      </ColumnHeader>
    );
  }
  return (
    <SortableHeader column={sortBy} kind={kind} narrow={narrow} order={order}>
      {header}
    </SortableHeader>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { header, kind, narrow, namesRow = false, foldLabel = true } = column;
  const Element = namesRow ? RowHeader : Cell;
  return (
    <Element
      data-label={narrow === "fold" && foldLabel ? header : undefined}
      kind={kind}
      narrow={narrow}
    >
      {column.cell(row)}
    </Element>
  );
}

interface Folding {
  readonly "data-folds": "dated" | "paired" | true;
  readonly style: CSSProperties & Record<`--${string}`, string>;
}

/**
 * Widths of the kept columns, and where folded cells start: under the name. Where a date and a
 * figure would leave a phone no room for the name between them, the date folds too; two figures
 * stand under the name.
 */
function foldingOf<Row>(columns: readonly Column<Row>[]): Folding {
  const kept = columns.filter(({ narrow = "keep" }) => narrow === "keep");
  const startsWithDate = kept[0]?.kind === "date" && kept.length > 1;
  const style = { "--kept": widthsOf(kept), "--fold-from": startsWithDate ? "2" : "1" };
  if (kept.length < 3) return { "data-folds": true, style };
  const onPhone = { ...style, "--kept-on-phone": widthsOf(kept.slice(1)) };
  if (startsWithDate) return { "data-folds": "dated", style: onPhone };
  const figures = kept.slice(1).every(({ kind }) => kind === "number");
  return figures ? { "data-folds": "paired", style: onPhone } : { "data-folds": true, style };
}

function widthsOf<Row>(columns: readonly Column<Row>[]): string {
  return columns
    .map(({ kind = "text" }) => (kind === "text" ? "minmax(0, 1fr)" : "max-content"))
    .join(" ");
}
