import { describe, expect, it } from "vitest";
import { CONTEXT } from "@/tests/charts/chart-context";
import { both, parse, useDrawingThread } from "@/tests/charts/draw";
import { PERIODS, SCHEMES } from "@/tests/charts/example-figures";
import { revenueBySegmentChart } from "./revenue-by-segment";

const draw = useDrawingThread();

describe("hostile text", () => {
  const HOSTILE = `</text></svg><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;

  it("stays text in labels, names, titles and ids", async () => {
    const schemes = SCHEMES.map(({ key, segments }) => ({
      key,
      segments: segments.map((segment) => ({ ...segment, name: HOSTILE })),
    }));
    const figures = { title: HOSTILE, schemes, periods: PERIODS };
    const job = both(revenueBySegmentChart(CONTEXT, figures), HOSTILE).wide;
    const svg = await draw(job);
    const { all, count } = parse(svg);
    expect(count("svg")).toBe(1);
    expect(count("script, img, [onerror]")).toBe(0);
    expect(all("title")[0]?.textContent).toBe(HOSTILE);
    expect(svg).not.toContain("<script");
  });

  it("never becomes an address of another site or a script", async () => {
    for (const href of [
      "javascript:alert(1)",
      "//evil.example/",
      "https://evil.example/",
      "/\\evil.example",
    ]) {
      const context = { ...CONTEXT, evidenceHref: () => href };
      const figures = { title: "R", schemes: SCHEMES, periods: PERIODS };
      const job = both(revenueBySegmentChart(context, figures), "r").wide;
      const svg = await draw(job);
      expect(svg).not.toContain("href=");
      expect(svg).toContain('role="img"');
    }
  });
});
