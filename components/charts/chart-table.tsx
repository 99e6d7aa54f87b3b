export interface TableCell {
  readonly text: string;
  readonly href: string | null;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
}

/** The figures of a chart; the first cell of a row names it. */
export interface ChartTableData {
  readonly key: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly TableCell[] }[];
}

export function plainCell(text: string): TableCell {
  return { text, href: null };
}

export function ChartTables({
  tables,
  label,
}: {
  tables: readonly ChartTableData[];
  label: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className="ch-table-scroll" aria-label={label} tabIndex={0}>
      {tables.map((table) => (
        <ChartTable key={table.key} label={label} table={table} />
      ))}
    </section>
  );
}

function ChartTable({ table: { columns, rows }, label }: { table: ChartTableData; label: string }) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, label: heading, numeric }) => (
            <th key={key} scope="col" className={numeric ? "ch-numeric" : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, at) => (
              <Cell key={column.key} cell={cells[at]} numeric={column.numeric} first={at === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  cell,
  numeric,
  first,
}: {
  cell: TableCell | undefined;
  numeric: boolean;
  first: boolean;
}) {
  const content = cell?.href ? <a href={cell.href}>{cell.text}</a> : cell?.text;
  const className = numeric ? "ch-numeric" : undefined;
  return first ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}
