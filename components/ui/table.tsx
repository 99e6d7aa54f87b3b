import type { ComponentProps, ReactNode } from "react";
import { ariaSort, type ListOrder, SortLink } from "./sortable-header";

/**
 * On a narrow screen table elements are laid out as a grid, for which some browsers forget that
 * they are a table; the roles remind them.
 */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/** Numbers stand right and on one line, dates on one line. */
export type CellKind = "text" | "number" | "date";

/** What a narrow screen does with a column. */
export type Narrow = "keep" | "fold" | "hide";

export function Table({ className = "", ...props }: ComponentProps<"table">) {
  return <table {...ROLES.table} className={`ledger ${className}`.trimEnd()} {...props} />;
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead {...ROLES.group} {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...ROLES.group} {...props} />;
}

export function TableFoot(props: ComponentProps<"tfoot">) {
  return <tfoot {...ROLES.group} {...props} />;
}

export function TableRow(props: ComponentProps<"tr">) {
  return <tr {...ROLES.row} {...props} />;
}

interface CellLayout {
  readonly kind?: CellKind | undefined;
  readonly narrow?: Narrow | undefined;
}

function layoutOf({ kind, narrow }: CellLayout) {
  return {
    "data-kind": kind === "text" ? undefined : kind,
    "data-narrow": narrow === "keep" ? undefined : narrow,
  };
}

export function ColumnHeader({ kind, narrow, ...props }: CellLayout & ComponentProps<"th">) {
  return <th {...ROLES.columnHeader} scope="col" {...layoutOf({ kind, narrow })} {...props} />;
}

interface SortableHeaderProps extends CellLayout {
  /** The column's word in `sort`. */
  readonly column: string;
  readonly order: ListOrder;
  readonly children: ReactNode;
}

/** A column header that is a link to the list sorted by it. */
export function SortableHeader({ column, order, kind, narrow, children }: SortableHeaderProps) {
  return (
    <ColumnHeader aria-sort={ariaSort(column, order.sort)} kind={kind} narrow={narrow}>
      <SortLink column={column} largestFirst={kind === "number" || kind === "date"} order={order}>
        {children}
      </SortLink>
    </ColumnHeader>
  );
}

export function RowHeader({ kind, narrow, ...props }: CellLayout & ComponentProps<"th">) {
  return <th {...ROLES.rowHeader} scope="row" {...layoutOf({ kind, narrow })} {...props} />;
}

export function Cell({ kind, narrow, ...props }: CellLayout & ComponentProps<"td">) {
  return <td {...ROLES.cell} {...layoutOf({ kind, narrow })} {...props} />;
}

/** What scrolls must be reachable by keyboard; a group, since the section around is the landmark. */
const scrolled = (label: string) => ({ role: "group", "aria-label": label, tabIndex: 0 });

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Lets a table that must stay wide, such as a grid of periods, scroll sideways by itself. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    <div className="scroll-region" {...scrolled(label)}>
      {children}
    </div>
  );
}
