import { describe, expect, it } from "vitest";
import { Pagination } from "./pagination";
import { markupOf } from "./testing";

const address = { path: "/rounds", params: { q: "sun", page: "2" } };

describe("the pages of a list", () => {
  it("says which rows are shown, of how many", () => {
    expect(markupOf(<Pagination address={address} page={1} total={31} />)).toContain("1–25 of 31");
    expect(markupOf(<Pagination address={address} page={2} total={31} />)).toContain("26–31 of 31");
    expect(markupOf(<Pagination address={address} page={1} total={0} />)).toContain("0–0 of 0");
  });

  it("links to the others, the first by the bare address", () => {
    const markup = markupOf(<Pagination address={address} page={2} total={60} />);
    expect(markup).toContain('<a rel="prev" href="/en/rounds?q=sun">Previous</a>');
    expect(markup).toContain('<a rel="next" href="/en/rounds?q=sun&amp;page=3">Next</a>');
    expect(markup).toContain(
      '<a aria-current="page" aria-label="Page 2" href="/en/rounds?q=sun&amp;page=2">',
    );
  });

  it("has no links where all rows fit on one page", () => {
    expect(markupOf(<Pagination address={address} page={1} total={25} />)).not.toContain("<a");
  });

  it("shows the last page for one beyond it", () => {
    const markup = markupOf(<Pagination address={address} page={9} total={31} />);
    expect(markup).toContain("26–31 of 31");
    expect(markup).not.toContain("Next");
  });
});
