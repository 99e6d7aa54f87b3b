import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CONTEXT } from "@/tests/charts/chart-context";
import { PERIODS, SCHEMES } from "@/tests/charts/example-figures";
import { ChartFigureView, type ChartUnit, type Drawings } from "./chart-figure-view";
import { revenueTables } from "./revenue-table";

const UNIT: ChartUnit = {
  id: "revenue",
  level: 2,
  title: "Revenue by segment",
  caption: "CNY",
  summary: "Revenue rose.",
  note: null,
  legend: new Set(["hedged", "break"]),
  tables: revenueTables(CONTEXT, SCHEMES, PERIODS),
  width: 720,
  source: "Source: results",
  actions: null,
  modelAddress: null,
  hint: "Arrow keys move.",
};

function markup(drawings: Drawings | null, unit: ChartUnit = UNIT): string {
  return renderToStaticMarkup(
    <ChartFigureView unit={unit} drawings={drawings} texts={CONTEXT.texts} />,
  );
}

const DRAWN = { svg: "<svg></svg>" };
const FAILED = { failure: "crashed", detail: "secret stack" } as const;

describe("ChartFigureView", () => {
  it("has title, caption, both drawings, legend, source and a closed table", () => {
    const html = markup({ wide: DRAWN, medium: null, narrow: DRAWN });
    expect(html).toContain(
      '<figure class="ch-figure" data-drawings="2" id="revenue" aria-labelledby="revenue-heading">',
    );
    expect(html).toContain('<h2 id="revenue-heading">Revenue by segment</h2>');
    expect(html.match(/<svg><\/svg>/g)).toHaveLength(2);
    expect(html).toContain("approximate or bounded");
    expect(html).toContain("Source: results");
    expect(html).toContain('<details class="ch-table"><summary>Table</summary>');
  });

  it("has a third drawing for a tablet where the wide one is drawn for a whole page", () => {
    const html = markup({ wide: DRAWN, medium: DRAWN, narrow: DRAWN });
    expect(html).toContain('data-drawings="3"');
    expect(html.match(/<svg><\/svg>/g)).toHaveLength(3);
  });

  it("keeps its figures where the drawing failed: a short note, the table open, no internals", () => {
    const html = markup({ wide: FAILED, medium: null, narrow: DRAWN });
    expect(html).toContain("The drawing is not available right now.");
    expect(html).toContain('<details class="ch-table" open="">');
    expect(html).toContain("CNY 2,404m");
    expect(html).not.toContain("secret");
  });

  it("links the figures of the table to their evidence", () => {
    expect(markup({ wide: DRAWN, medium: null, narrow: DRAWN })).toContain(
      '<td class="ch-numeric"><a href="/en/evidence/figure.fy-2024-generative.amount">CNY 2,404m</a></td>',
    );
  });

  it("says so where there is nothing to draw", () => {
    const html = markup(null, { ...UNIT, tables: [] });
    expect(html).toContain("No figures to draw yet.");
    expect(html).not.toContain("<details");
  });
});
