import { describe, expect, it } from "vitest";
import { exactly } from "@/lib/domain/bounded-count";
import { PageSteps } from "./page-steps";
import { markupOf } from "./testing";

const address = { path: "/rounds", params: { q: "sun", after: "old" } };
const FIRST = { before: null, after: "25th", isAstray: false };
const MIDDLE = { before: "26th", after: "50th", isAstray: false };

function steps(
  edges: typeof FIRST | typeof MIDDLE | { after: null; before: null; isAstray: boolean },
  total = exactly(31),
) {
  return markupOf(<PageSteps address={address} edges={edges} shown={25} total={total} />);
}

describe("the steps between the pages of a list", () => {
  it("say which rows the first page shows, and how many another one does", () => {
    expect(steps(FIRST)).toContain("1–25 of 31");
    expect(steps(MIDDLE)).toContain("25 of 31");
    expect(steps(MIDDLE)).not.toContain("–25");
  });

  it("say of a count that stopped at its bound that there are more", () => {
    expect(steps(FIRST, { count: 100_000, isMore: true })).toContain("1–25 of over 100,000");
  });

  it("lead to the pages around, the first by the bare address", () => {
    const markup = steps(MIDDLE);
    expect(markup).toContain('<a href="/en/rounds?q=sun">First</a>');
    expect(markup).toContain('<a rel="prev" href="/en/rounds?q=sun&amp;before=26th">Previous</a>');
    expect(markup).toContain('<a rel="next" href="/en/rounds?q=sun&amp;after=50th">Next</a>');
    expect(markup).toContain('<a href="/en/rounds?q=sun&amp;page=last">Last</a>');
  });

  it("lead nowhere where all rows fit on one page", () => {
    expect(steps({ before: null, after: null, isAstray: false })).not.toContain("<a");
  });

  it("say that the page asked for is gone", () => {
    expect(steps({ ...FIRST, isAstray: true })).toContain("this is the first page");
  });

  it("say above the rows that they are others than were asked for", () => {
    const markup = markupOf(
      <PageSteps
        address={address}
        edges={{ before: null, after: null, isAstray: true }}
        shown={1}
        total={exactly(1)}
      >
        <p>a row</p>
      </PageSteps>,
    );
    expect(markup.indexOf("no longer in the list")).toBeGreaterThan(-1);
    expect(markup.indexOf("no longer in the list")).toBeLessThan(markup.indexOf("a row"));
  });
});
