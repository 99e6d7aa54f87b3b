import { describe, expect, it } from "vitest";
import { type Column, DataTable } from "./data-table";
import { markupOf } from "./testing";

interface Row {
  readonly slug: string;
  readonly investors: string;
}

const columns: readonly Column<Row>[] = [
  { id: "date", header: "Announced", kind: "date", sortBy: "announcedOn", cell: () => "July 2025" },
  { id: "name", header: "Company", namesRow: true, cell: ({ slug }) => slug },
  { id: "investors", header: "Investors", narrow: "fold", cell: ({ investors }) => investors },
  { id: "amount", header: "Amount", kind: "number", cell: () => "CNY 1bn" },
];

function tableOf(rows: readonly Row[], foot?: Record<string, string>): string {
  const order = {
    sort: { by: "announcedOn", descending: true },
    address: { path: "/rounds", params: {} },
  };
  return markupOf(
    <DataTable
      caption="Rounds"
      columns={columns}
      foot={foot}
      order={order}
      rowKey={({ slug }) => slug}
      rows={rows}
    />,
  );
}

describe("a table of data", () => {
  it("names itself, its columns and its rows to a screen reader", () => {
    const markup = tableOf([{ slug: "sunrise", investors: "Huaxu Fund" }]);
    expect(markup).toContain('<caption class="sr-only">Rounds</caption>');
    expect(markup).toContain('<th role="columnheader" scope="col" data-kind="number">Amount</th>');
    expect(markup).toContain('<th role="rowheader" scope="row">sunrise</th>');
  });

  it("says which column it stands by, and links to the other order", () => {
    const markup = tableOf([]);
    expect(markup).toContain('data-kind="date" aria-sort="descending"><a class="sort-link"');
    expect(markup).toContain('href="/en/rounds?sort=announcedOn"');
  });

  it("keeps date, name and figure on a narrow screen and labels what it folds", () => {
    const markup = tableOf([{ slug: "sunrise", investors: "Huaxu Fund" }]);
    expect(markup).toContain("--kept:max-content minmax(0, 1fr) max-content;--fold-from:2");
    expect(markup).toContain(
      '<td role="cell" data-narrow="fold" data-label="Investors">Huaxu Fund</td>',
    );
  });

  it("leaves a name its room on a phone: the date folds, two figures go under it", () => {
    expect(tableOf([])).toContain('data-folds="dated"');
    expect(tableOf([])).toContain("--kept-on-phone:minmax(0, 1fr) max-content");
    const compared: readonly Column<Row>[] = [
      { id: "name", header: "Segment", namesRow: true, cell: ({ slug }) => slug },
      { id: "first", header: "First", kind: "number", cell: () => "CNY 1bn" },
      { id: "recast", header: "Recast", kind: "number", cell: () => "CNY 2bn" },
    ];
    const markup = markupOf(
      <DataTable caption="Recast" columns={compared} rowKey={({ slug }) => slug} rows={[]} />,
    );
    expect(markup).toContain('data-folds="paired"');
    expect(markup).toContain("--kept-on-phone:max-content max-content");
  });

  it("leaves a folded cell with nothing to say wholly empty", () => {
    expect(tableOf([{ slug: "sunrise", investors: "" }])).toContain(
      '<td role="cell" data-narrow="fold" data-label="Investors"></td>',
    );
  });

  it("puts totals under their columns", () => {
    const markup = tableOf([], { amount: "CNY 4bn" });
    expect(markup).toContain(
      '<tfoot role="rowgroup"><tr role="row"><td role="cell" data-kind="date"></td><td role="cell"></td>' +
        '<td role="cell" data-narrow="fold"></td><td role="cell" data-kind="number">CNY 4bn</td>',
    );
  });
});
