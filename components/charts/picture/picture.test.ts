import { readFileSync } from "node:fs";
import path from "node:path";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { textWidth } from "@/lib/charts/text-width";
import type { Hue } from "../drawing/bars-model";
import { TEXT_SIZE } from "../drawing/type";
import { LEGEND_LOOKS } from "../legend-symbols";
import { PAINTED_CLASSES, painted } from "./paint";
import { PALETTES, type Palette } from "./palette";
import { PICTURE_EDGE, type PictureTexts, pictureOf } from "./picture";

const STYLES = readFileSync(path.resolve("app/styles/tokens.css"), "utf8");
const CHARTS = readFileSync(path.resolve("components/charts/charts.css"), "utf8");

/** Both colours of a token. */
function tokenOf(name: string): readonly [light: string, dark: string] {
  const own = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(STYLES);
  if (own?.[1] === undefined || own[2] === undefined) throw new Error(`no token ${name}`);
  return [own[1], own[2]];
}

/** What WCAG asks of parts of a drawing. */
const GRAPHICS_CONTRAST = 3;

/** Of two colours, as WCAG counts it. */
function contrast(...colours: [string, string]): number {
  const [lower = 0, higher = 0] = colours.map(luminance).sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXTS: PictureTexts = {
  title: "Revenue by segment & more, with a title that takes more than one line of a phone",
  summary: "Revenue rose from CNY 3.41bn in FY2023 to CNY 3.77bn in FY2024.",
  caption: "CNY. 收入分部口径变更两次，不同口径的分部不可比，故不叠加。",
  note: null,
  legend: LEGEND_LOOKS.map((look) => ({ look, name: `what ${look} means` })),
  signs: [
    {
      shapes: '<circle class="ch-exact ch-h1" r="5"/>',
      name: "a sign of its own, whose name takes two lines on a phone",
    },
  ],
  sources: "Sources: <one>; two.",
  gap: " ",
  asKnownOn: "As known on 24 Nov 2026.",
  origin: "Roundbook, https://roundbook.example.org/en/revenue?scheme=one#revenue-by-segment",
};

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" class="ch-svg" viewBox="0 0 300 90" role="img"><title id="a">T</title><desc id="b">D</desc><rect class="ch-hedged ch-h1" width="3"/><text class="ch-value ch-haloed" x="1" y="2">5bn</text></svg>';

function picture(width: number, palette: Palette = PALETTES.light) {
  return pictureOf(DRAWING, TEXTS, { width, palette, language: "en", faces: "" });
}

describe("the colours of a picture", () => {
  it.each([
    ["light", 0],
    ["dark", 1],
  ] as const)("are those of the page, %s", (theme, at) => {
    const { hues, ...plain } = PALETTES[theme];
    for (const [name, colour] of Object.entries(plain)) expect(tokenOf(name)[at]).toBe(colour);
    expect(hues[1]).toBe(plain.accent);
    const series = ([2, 3, 4] as const).map((hue) => tokenOf(`series-${hue}`)[at]);
    const past = ([1, 2, 3] as const).map((grey) => tokenOf(`past-${grey}`)[at]);
    const rest: readonly Hue[] = [2, 3, 4, 5, 6, 7];
    expect(rest.map((hue) => hues[hue])).toEqual([...series, ...past]);
  });

  it.each(["light", "dark"] as const)("all show on the ground, %s", (theme) => {
    const { paper, hues } = PALETTES[theme];
    const faint = Object.entries(hues).filter(
      ([, colour]) => contrast(colour, paper) < GRAPHICS_CONTRAST,
    );
    expect(faint).toEqual([]);
  });

  it.each(["light", "dark"] as const)("show a bar of a bare total on the ground, %s", (theme) => {
    const { paper } = PALETTES[theme];
    const bar = painted('<rect class="ch-total ch-h1"/>', PALETTES[theme]);
    const rim = / stroke="(#[0-9a-f]{6})"/.exec(bar)?.[1] ?? paper;
    expect(contrast(rim, paper)).toBeGreaterThanOrEqual(GRAPHICS_CONTRAST);
    expect(bar).not.toContain("dasharray");
  });

  it("are given to every class that a drawing has", () => {
    const styled = [...CHARTS.matchAll(/\.(ch-[\w-]+)[^{}]*\{[^{}]*\b(?:fill|stroke):/g)];
    const classes = new Set(styled.flatMap(([, name]) => name ?? []));
    const aside = new Set(["ch-link", "ch-mark", "ch-svg", "ch-legend"]);
    expect(classes.size).toBeGreaterThan(15);
    expect([...classes].filter((one) => !PAINTED_CLASSES.has(one) && !aside.has(one))).toEqual([]);
  });

  it("stand in attributes, mixed as the style sheet mixes them", () => {
    expect(painted('<rect class="ch-possible ch-h2"/>', PALETTES.light)).toBe(
      '<rect fill="#afbfc6" stroke="#1b4f6b" stroke-width="1.5" stroke-dasharray="4 2.5"/>',
    );
  });
});

describe("a picture", () => {
  it.each([320, 390, 720, 1920])("of %i pixels holds all its texts within its edges", (width) => {
    const { svg, height } = picture(width);
    const { document } = new Window();
    document.body.innerHTML = svg;
    const lines = [...document.querySelectorAll("tspan")];
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const line of lines) {
      const size = Number(line.parentElement?.getAttribute("font-size") ?? TEXT_SIZE);
      const heavy = line.parentElement?.getAttribute("font-weight") === "600" ? 600 : 400;
      const end = Number(line.getAttribute("x")) + textWidth(line.textContent ?? "", size, heavy);
      expect(end).toBeLessThanOrEqual(width - 2 * PICTURE_EDGE);
    }
    expect(height).toBeGreaterThan(200);
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
  });

  it("says its texts once, escaped, and needs no style sheet", () => {
    const { svg } = picture(720);
    expect(svg).toContain("Sources: &lt;one&gt;; two.");
    expect(svg).not.toMatch(/class=|var\(|light-dark|color-mix/);
    expect(svg).toContain('role="img"');
  });

  it("wears the light or the dark", () => {
    expect(picture(720).svg).toContain('fill="#fbf9f5"');
    expect(picture(720, PALETTES.dark).svg).toContain('fill="#161513"');
    expect(picture(720, PALETTES.dark).svg).not.toContain("#fbf9f5");
  });
});
