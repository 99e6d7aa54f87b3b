import { describe, expect, it } from "vitest";
import type { DrawingJob } from "@/lib/charts/drawing-job";
import { LOCALES } from "@/lib/domain/locale";
import { CONTEXT, contextIn } from "@/tests/charts/chart-context";
import { both, parse, useDrawingThread } from "@/tests/charts/draw";
import { drawnTexts, overlaps } from "@/tests/charts/drawn-texts";
import { GROWTH, PERIODS, SCHEMES, SHARES } from "@/tests/charts/example-figures";
import { COMPANIES, RAISED } from "@/tests/charts/example-rounds";
import { jobOf, jobsOf } from "./chart";
import { generativeAiShareChart } from "./generative-ai-share";
import { moneyRaisedByYearChart } from "./money-raised-by-year";
import { revenueBySegmentChart } from "./revenue-by-segment";
import { revenueGrowthChart } from "./revenue-growth";
import { roundsTimelineChart } from "./rounds-timeline";

const draw = useDrawingThread();

const revenue = both(
  revenueBySegmentChart(CONTEXT, { title: "Revenue", schemes: SCHEMES, periods: PERIODS }),
  "revenue",
);
const growth = both(revenueGrowthChart(CONTEXT, { title: "Growth", points: GROWTH }), "growth");
const share = both(generativeAiShareChart(CONTEXT, { title: "Share", points: SHARES }), "share");
const raised = both(
  moneyRaisedByYearChart(CONTEXT, { title: "Raised", currency: "CNY", years: RAISED }),
  "raised",
);
const rounds = both(
  roundsTimelineChart(CONTEXT, { title: "Rounds", currency: "CNY", companies: COMPANIES }),
  "rounds",
);
describe("the drawings of a chart on a page", () => {
  const chart = revenueGrowthChart(CONTEXT, { title: "Growth", points: GROWTH });

  it("are three where one is for a whole page, each for a width of its own", () => {
    const jobs = jobsOf(chart, "growth", 1080);
    expect([jobs?.wide, jobs?.medium, jobs?.narrow].map((job) => job?.width)).toEqual([
      1080, 640, 358,
    ]);
  });

  it("are two where the wide one serves a tablet too", () => {
    expect(jobsOf(chart, "growth", 720)?.medium).toBeNull();
  });
});

const EVERY = [revenue, growth, share, raised, rounds].flatMap(({ wide, narrow }) => [
  wide,
  narrow,
]);

describe("every drawing", () => {
  it.each(EVERY.map((job): [string, DrawingJob] => [job.id, job]))(
    "%s is one small SVG with a name, no colours of its own and nothing of the library's",
    async (_, job) => {
      const svg = await draw(job);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/);
      expect(svg).toContain(`<title id="${job.id}-title">${job.title}</title>`);
      expect(svg).toContain(`aria-labelledby="${job.id}-title"`);
      expect(svg).not.toMatch(/recharts|style=|fill=|stroke=|#[0-9a-f]{3,6}\b|NaN|undefined/);
      expect(svg.length).toBeLessThan(40_000);
      expect((svg.match(/<(path|rect|circle|line)\b/g) ?? []).length).toBeGreaterThanOrEqual(8);
    },
  );

  it("has ids that no other drawing on the page has", async () => {
    const svgs = await Promise.all(EVERY.map(draw));
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect(ids).toHaveLength(2 * EVERY.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("texts", () => {
  const widths = [280, 358, 480, 540, 720, 1080, 1920];
  const jobs = [revenue, growth, share, raised, rounds].flatMap(({ wide, narrow }) =>
    widths.map((width): DrawingJob => ({ ...(width < 481 ? narrow : wide), width })),
  );

  it.each(jobs.map((job): [string, number, DrawingJob] => [job.id, job.width, job]))(
    "of %s stand apart and within the drawing at %i pixels",
    async (_, width, job) => {
      const texts = drawnTexts(await draw(job));
      expect(texts.length).toBeGreaterThan(5);
      expect(overlaps(texts)).toEqual([]);
      const beyond = texts.filter(({ from, to, top }) => from < -1 || to > width + 1 || top < 0);
      expect(beyond).toEqual([]);
    },
  );
});

describe("the lines of inexact dates", () => {
  it.each([
    ["wide", rounds.wide],
    ["narrow", rounds.narrow],
  ] as const)("cross no amount and no '?', %s", async (_, job) => {
    const svg = await draw(job);
    const spans = [...svg.matchAll(/class="ch-span" d="M([\d.]+) ([\d.]+)[^"]*H([\d.]+)/g)].map(
      ([, from, top, to]) => ({ from: Number(from), y: Number(top) + 4, to: Number(to) }),
    );
    expect(spans).toHaveLength(11);
    const amounts = drawnTexts(svg).filter(({ text }) => /\d(bn|m)$/.test(text));
    expect(amounts.length).toBeGreaterThan(5);
    const crossed = amounts.filter((amount) =>
      spans.some(
        ({ from, to, y }) =>
          from < amount.to && amount.from < to && y > amount.top && y < amount.bottom,
      ),
    );
    expect(crossed).toEqual([]);
    expect(svg.lastIndexOf("ch-span")).toBeLessThan(svg.indexOf("ch-undisclosed"));
  });
});

describe("revenue by segment", () => {
  it.each([
    ["wide", revenue.wide],
    ["narrow", revenue.narrow],
  ] as const)("has a bar for every segment and a break between schemes, %s", async (_, job) => {
    const { all, count } = parse(await draw(job));
    const segments = PERIODS.reduce((sum, period) => sum + period.segments.length, 0);
    expect(count("a > rect")).toBe(segments);
    expect(count("a > rect.ch-hedged")).toBe(1);
    expect(count("line.ch-break")).toBe(SCHEMES.length - 1);
    const links = all("a").map((link) => link.getAttribute("href"));
    expect(links).toContain("/en/evidence/figure.fy-2024-generative.amount");
    expect(links).toContain("/en/evidence/figure.fy-2024.amount");
  });

  it("says of every link what it is, to the eye and to the ear", async () => {
    const { all } = parse(await draw(revenue.wide));
    const links = all("a");
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const label = link.getAttribute("aria-label") ?? "";
      expect(label).toMatch(/, (FY|H1 )\d{4}(, recast)?: /);
      expect(label.startsWith(link.querySelector("title")?.textContent ?? "no title")).toBe(true);
      const printed = link.querySelector("text:not([aria-hidden])")?.textContent ?? "";
      expect(label).toContain(printed);
    }
  });

  it("leaves the counting word to the axis where values would touch each other", async () => {
    const texts = async (width: number) =>
      parse(await draw({ ...revenue.wide, width }))
        .all("text.ch-value")
        .map((value) => value.textContent);
    expect(await texts(720)).toContain("3.77bn");
    expect(await texts(380)).toContain("3.77");
  });

  it("marks recast periods and half-years", async () => {
    const notes = parse(await draw(revenue.wide))
      .all("tspan.ch-note")
      .map((note) => note.textContent);
    expect(notes.filter((note) => note === "recast")).toHaveLength(2);
    expect(notes.filter((note) => note === "half-year")).toHaveLength(2);
  });

  it("marks recast periods in every language and width", async () => {
    for (const locale of LOCALES) {
      const chart = revenueBySegmentChart(contextIn(locale), {
        schemes: SCHEMES,
        periods: PERIODS,
      });
      for (const width of [320, 481, 520, 560, 720, 1132]) {
        const job = jobOf(chart, "recast", width);
        const marked = parse(job === null ? "" : await draw(job))
          .all(".ch-note")
          .filter(({ textContent }) => /recast|rec\.|重述|重列/.test(textContent));
        expect(marked, `${locale} ${width}`).toHaveLength(2);
      }
    }
  });

  it("leaves out a period that has no exchange rate, says so, and keeps it in table and file", () => {
    const [first, ...others] = PERIODS;
    if (first === undefined) throw new Error("no period");
    const chart = revenueBySegmentChart(CONTEXT, {
      schemes: SCHEMES,
      periods: [{ ...first, withoutRate: true }, ...others],
    });
    expect(chart.note).toBe(
      "1 period without an exchange rate is not drawn; the table has it in its own currency.",
    );
    expect(JSON.stringify(jobOf(chart, "rate", 720))).not.toContain("FY2020");
    expect(JSON.stringify(chart.tables)).toContain("FY2020");
    expect(chart.data.records.map(({ place }) => place[0])).toContain("FY2020");
  });
});

describe("growth", () => {
  it("tells what is computed from what is stated, and draws below zero what shrank", async () => {
    const { all, count } = parse(await draw(growth.wide));
    expect(count("rect.ch-computed")).toBe(5);
    expect(count("rect.ch-exact")).toBe(2);
    expect(count("circle.ch-counterpart")).toBe(1);
    const base = Number(all("line.ch-base")[0]?.getAttribute("y1"));
    const shrunk = all('a[aria-label*="FY2022"] rect')[0];
    expect(Number(shrunk?.getAttribute("y"))).toBeGreaterThanOrEqual(base);
  });
});

describe("links", () => {
  it.each(EVERY.map((job): [string, DrawingJob] => [job.id, job]))(
    "%s says each thing once and never has a link within a link",
    async (_, job) => {
      const { all, count } = parse(await draw(job));
      const names = all("a").map((link) => link.getAttribute("aria-label"));
      expect(new Set(names).size).toBe(names.length);
      expect(count("a a")).toBe(0);
    },
  );
});

describe("share of generative AI", () => {
  it("cuts the line before a point that does not compare", async () => {
    const [line] = parse(await draw(share.wide)).all("path.ch-line");
    expect(line?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  });
});

describe("money raised", () => {
  it("draws bounds, open ends and undisclosed rounds", async () => {
    const { count } = parse(await draw(raised.wide));
    expect(count("rect.ch-possible")).toBe(2);
    expect(count("path.ch-open")).toBe(3);
    expect(count("circle.ch-undisclosed")).toBe(4);
  });

  it("draws planned rounds hollow, undisclosed ones as '?', inexact dates as spans", async () => {
    const { count } = parse(await draw(rounds.wide));
    expect(count("circle.ch-planned")).toBe(1);
    expect(count("circle.ch-undisclosed")).toBe(4);
    expect(count("circle.ch-rim")).toBe(9);
    expect(count("path.ch-span")).toBe(11);
  });
});
