import type { Hue } from "../drawing/bars-model";
import { NOTE_SIZE } from "../drawing/type";
import { mixed, type Palette } from "./palette";
import { PICTURE_LOOKS } from "./picture-looks";

type Attributes = Readonly<Record<string, string | number>>;

/** Of the hue, in the lighter inner part of what is not exact; charts.css has the same. */
const INNER_SHARE = 0.34;

/**
 * A drawing for where no style sheet is: each class of charts.css becomes the attributes it stands
 * for. Programs that read SVG understand these, whatever they make of CSS.
 */
export function painted(svg: string, palette: Palette): string {
  return svg.replace(/ class="([^"]*)"/g, (_, classes: string) => {
    const attributes = attributesOf(classes.split(" "), palette);
    return Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("");
  });
}

function attributesOf(classes: readonly string[], palette: Palette): Attributes {
  const hue = hueOf(classes, palette);
  const looks = classes.map((name) => LOOKS[name]?.(palette, hue) ?? {});
  return Object.assign({}, ...looks);
}

const HUES: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7];

function hueOf(classes: readonly string[], { hues, soft }: Palette): string {
  const named = HUES.find((hue) => classes.includes(`ch-h${hue}`));
  return named === undefined ? soft : hues[named];
}

type Look = (palette: Palette, hue: string) => Attributes;

const inexact: Look = ({ paper }, hue) => ({
  fill: mixed(hue, paper, INNER_SHARE),
  stroke: hue,
  "stroke-width": 1.5,
  "stroke-dasharray": "4 2.5",
});

/** In the order of classes on an element, the last wins. */
const LOOKS: Readonly<Record<string, Look>> = {
  ...PICTURE_LOOKS,
  "ch-label": ({ ink }) => ({ fill: ink }),
  "ch-soft": ({ soft }) => ({ fill: soft }),
  "ch-value": ({ ink }) => ({ fill: ink, "font-weight": 600 }),
  "ch-note": ({ soft }) => ({ fill: soft, "font-size": NOTE_SIZE, "font-weight": 400 }),
  "ch-haloed": ({ paper }) => ({
    "paint-order": "stroke",
    stroke: paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
  }),
  "ch-mark-text": ({ soft }) => ({ fill: soft, "font-size": 10, "text-anchor": "middle" }),
  "ch-grid": ({ hair }) => ({ stroke: hair }),
  "ch-base": ({ ink }) => ({ stroke: ink }),
  "ch-break": ({ soft }) => ({ fill: "none", stroke: soft, "stroke-dasharray": "5 4" }),
  "ch-bracket": ({ soft }) => ({ fill: "none", stroke: soft }),
  "ch-span": ({ soft }) => ({ fill: "none", stroke: soft, "stroke-width": 1.5 }),
  "ch-evidence": ({ accent }) => ({
    stroke: accent,
    "stroke-width": 1.5,
    "stroke-dasharray": "0.1 3",
    "stroke-linecap": "round",
  }),
  "ch-exact": (_, hue) => ({ fill: hue }),
  "ch-hedged": inexact,
  "ch-possible": inexact,
  "ch-within": ({ paper }, hue) => ({ fill: mixed(hue, paper, INNER_SHARE) }),
  "ch-rim": (_, hue) => ({
    fill: "none",
    stroke: hue,
    "stroke-width": 2,
    "stroke-dasharray": "4 2.5",
  }),
  "ch-total": ({ hair, soft }) => ({ fill: hair, stroke: soft, "stroke-width": 1.5 }),
  "ch-computed": ({ paper }, hue) => ({ fill: paper, stroke: hue, "stroke-width": 1.5 }),
  "ch-planned": ({ soft }) => ({
    fill: "none",
    stroke: soft,
    "stroke-width": 1.5,
    "stroke-dasharray": "5 4",
  }),
  "ch-undisclosed": ({ paper, soft }) => ({ fill: paper, stroke: soft }),
  "ch-open": ({ ink }) => ({
    fill: "none",
    stroke: ink,
    "stroke-width": 1.5,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  }),
  "ch-line": ({ hues }) => ({
    fill: "none",
    stroke: hues[1],
    "stroke-width": 2,
    "stroke-linejoin": "round",
  }),
  "ch-point": ({ hues }) => ({ fill: hues[1] }),
  "ch-counterpart": ({ paper, hues }) => ({ fill: paper, stroke: hues[1], "stroke-width": 2 }),
};

/** Classes that this knows, for the test that holds it against the drawings. */
export const PAINTED_CLASSES: ReadonlySet<string> = new Set(Object.keys(LOOKS));
