import { mixed, type Palette } from "./palette";

type Look = (palette: Palette) => Readonly<Record<string, string | number>>;

const DASHED = "4 2.5";

const rim =
  (width: number): Look =>
  ({ ink }) => ({ fill: "none", stroke: ink, "stroke-width": width });

const maybe: Look = ({ hues }) => ({ stroke: hues[2], "stroke-dasharray": DASHED });
const planned: Look = ({ soft }) => ({ stroke: soft, "stroke-dasharray": "5 4" });
const left: Look = ({ hues }) => ({ stroke: hues[6] });

/**
 * Classes of pictures that are no charts of figures, as pictures.css and structure.css have them.
 * After two hyphens stands the state in which a part is drawn.
 */
export const PICTURE_LOOKS: Readonly<Record<string, Look>> = {
  "pic-target": () => ({ "fill-opacity": 0 }),
  "pic-sign": ({ soft }) => ({ fill: soft, "font-size": 9 }),
  "pic-name": ({ ink }) => ({ fill: ink, "font-weight": 600 }),
  "pic-name--before": ({ soft }) => ({ fill: soft, "font-weight": 400 }),
  "pic-second": ({ soft }) => ({ fill: soft, "font-weight": 400 }),
  "pic-hollow": ({ paper }) => ({ fill: paper, "stroke-dasharray": "3 2.1" }),
  "st-box": ({ paper, ink }) => ({ fill: paper, stroke: ink, "stroke-width": 1.25 }),
  "st-trunk": rim(1.25),
  "st-connector": rim(1.25),
  "st-box--before": ({ hair }) => ({ stroke: hair }),
  "st-connector--before": ({ hair }) => ({ stroke: hair }),
  "st-box--perhaps": (palette) => ({
    ...maybe(palette),
    fill: mixed(palette.hues[2], palette.paper, 0.12),
  }),
  "st-connector--perhaps": maybe,
  "st-box--planned": planned,
  "st-connector--planned": planned,
  "st-box--left": (palette) => ({ ...left(palette), fill: palette.tint }),
  "st-connector--left": left,
  "st-funded": () => ({ fill: "none" }),
  "st-funded--yes": ({ accent }) => ({ fill: accent }),
  "st-funded--perhaps": ({ accent, paper }) => ({
    fill: mixed(accent, paper, 0.3),
    stroke: accent,
    "stroke-dasharray": DASHED,
  }),
  "ch-link--no": () => ({ opacity: 0.28 }),
  "st-parent": ({ tint, ink }) => ({ fill: tint, stroke: ink, "stroke-width": 1.25 }),
  "st-one": ({ ink }) => ({ fill: ink, "font-size": 38, "font-weight": 600 }),
  "st-plus": ({ ink }) => ({ fill: ink, "font-size": 15, "font-weight": 600 }),
  "st-day": ({ ink }) => ({ stroke: ink, "stroke-width": 1.5 }),
  "st-day-mark": ({ ink }) => ({ fill: ink }),
  "net-line": ({ hues }) => ({ fill: "none", stroke: hues[6] }),
  "net-link": ({ hues }) => ({ fill: "none", stroke: hues[3] }),
};
