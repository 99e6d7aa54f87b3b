import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { printSort, type Sort } from "@/lib/schemas/list-query";
import { type ListAddress, listHref } from "./list-address";

/** The order a list stands in, and where it stands. */
export interface ListOrder {
  readonly sort: Sort<string>;
  readonly address: ListAddress;
}

/** What `aria-sort` says of a column. */
export function ariaSort(
  column: string,
  sort: Sort<string>,
): "ascending" | "descending" | undefined {
  if (sort.by !== column) return undefined;
  return sort.descending ? "descending" : "ascending";
}

/**
 * The list sorted by this column: turned round where it already is, else the way a reader wants
 * first, which for dates and figures is the largest first.
 */
export function sortHref(
  column: string,
  { sort, address }: ListOrder,
  largestFirst: boolean,
): string {
  const descending = sort.by === column ? !sort.descending : largestFirst;
  return listHref(address, { sort: printSort({ by: column, descending }) });
}

interface SortLinkProps {
  readonly column: string;
  readonly order: ListOrder;
  readonly largestFirst: boolean;
  readonly children: ReactNode;
}

/** The inside of a header cell that sorts; the cell itself carries `aria-sort`. */
export function SortLink({ column, order, largestFirst, children }: SortLinkProps) {
  const state = ariaSort(column, order.sort);
  const arrow = state === "ascending" ? "↑" : "↓";
  return (
    <Link
      className="sort-link"
      href={sortHref(column, order, largestFirst)}
      rel="nofollow"
      scroll={false}
    >
      {children}
      <span aria-hidden="true" className="sort-arrow" data-on={state !== undefined || undefined}>
        {arrow}
      </span>
    </Link>
  );
}
