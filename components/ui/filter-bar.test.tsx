import { describe, expect, it } from "vitest";
import { FilterBar } from "./filter-bar";
import { markupOf } from "./testing";

const filters = [
  {
    name: "status",
    label: "Status",
    options: [
      { value: "PLANNED", label: "Planned" },
      { value: "CLOSED", label: "Closed" },
    ],
  },
];

function barOf(params: Record<string, string>): string {
  const address = { path: "/rounds", params };
  return markupOf(<FilterBar address={address} filters={filters} search={{ label: "Find" }} />);
}

describe("search and filters", () => {
  it("are a form that works without scripts and shows what is in force", () => {
    const markup = barOf({ q: "sun", status: "PLANNED" });
    expect(markup).toContain('<form class="filters" action="/en/rounds" method="get">');
    expect(markup).toMatch(
      /<label class="field-label" for="filter-q">Find<\/label><input [^>]*value="sun"/,
    );
    expect(markup).toContain('<option value="PLANNED" selected="">Planned</option>');
    expect(markup).toContain('type="submit"');
  });

  it("carry the order and the view along, and not the page", () => {
    const markup = barOf({ sort: "-announcedOn", asKnownOn: "2025-08-01", page: "3" });
    expect(markup).toContain('<input type="hidden" name="sort" value="-announcedOn"/>');
    expect(markup).toContain('<input type="hidden" name="asKnownOn" value="2025-08-01"/>');
    expect(markup).not.toContain('name="page"');
  });

  it("can be taken away one by one or all together", () => {
    const markup = barOf({ q: "sun", status: "PLANNED", sort: "name" });
    expect(markup).toContain('aria-label="Remove filter Status: Planned"');
    expect(markup).toContain('href="/en/rounds?q=sun&amp;sort=name">Status: Planned');
    expect(markup).toContain(
      '<a class="link" rel="nofollow" href="/en/rounds?sort=name">Clear all</a>',
    );
  });

  it("do not take a word that is no choice for a filter", () => {
    const markup = barOf({ status: "<script>" });
    expect(markup).not.toContain("Remove filter");
    expect(markup).not.toContain("<script>");
  });

  it("show a word that is no choice where the list follows it, so that it can be taken away", () => {
    const company = { name: "company", label: "Company", options: [], inForce: "not-yet-known" };
    const address = { path: "/rounds", params: { company: "not-yet-known", currency: "USD" } };
    const markup = markupOf(
      <FilterBar address={address} filters={[company]} search={{ label: "Find" }} />,
    );
    expect(markup).toContain('href="/en/rounds?currency=USD">Company: not-yet-known');
    expect(markup).toContain('href="/en/rounds?currency=USD">Clear all</a>');
  });
});
