import { escapeText } from "@/lib/charts/svg-writer";
import { textLines } from "@/lib/charts/text-lines";
import { textWidth } from "@/lib/charts/text-width";
import { TEXT_SIZE } from "../drawing/type";
import { LEGEND_LOOKS, type LegendLook, SYMBOL_SIZE, SYMBOLS } from "../legend-symbols";
import { painted } from "./paint";
import type { Palette } from "./palette";

/** What stands on a picture around its drawing. */
export interface PictureTexts {
  readonly title: string;
  readonly summary: string;
  readonly caption: string;
  readonly note: string | null;
  readonly legend: readonly { readonly look: LegendLook; readonly name: string }[];
  /** Entries with shapes of their own, in a square of 16 pixels. */
  readonly signs: readonly { readonly shapes: string; readonly name: string }[];
  readonly sources: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly asKnownOn: string;
  /** Name of the site and address of the view. */
  readonly origin: string;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureLook {
  readonly width: number;
  readonly palette: Palette;
  readonly language: string;
  /** Faces of the type, as a style sheet; empty where whoever draws has the type. */
  readonly faces: string;
}

/** Between the edge of the picture and what stands on it. */
export const PICTURE_EDGE = 20;

/** The same sign is drawn differently in the two scripts. */
const HAN_FAMILIES = {
  simplified: ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"],
  traditional: ["PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"],
} as const;

function familiesFor(language: string): string {
  const han = HAN_FAMILIES[language === "zh-Hant" ? "traditional" : "simplified"];
  return ["Inter", ...han.map((name) => `&quot;${name}&quot;`), "sans-serif"].join(", ");
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

/** The drawing as a picture that stands for itself: title, drawing, legend, source and day. */
export function pictureOf(drawing: string | null, texts: PictureTexts, look: PictureLook): Picture {
  const { width, palette, language, faces } = look;
  const room = width - 2 * PICTURE_EDGE;
  const { ink, soft } = palette;
  const blocks: readonly Block[] = [
    { svg: `<rect width="${room}" height="1.5" fill="${ink}"/>`, height: 12 },
    lines(texts.title, { size: 17, weight: 600, step: 23, fill: ink, room }),
    lines(texts.summary, { size: 13.5, step: 19, fill: ink, room, after: 3 }),
    lines(texts.caption, { size: TEXT_SIZE, step: 18, fill: soft, room, after: 12 }),
    drawing === null ? EMPTY : inner(drawing, palette),
    legend(entriesOf(texts, palette), room, palette),
    lines(texts.note ?? "", { size: TEXT_SIZE, step: 18, fill: soft, room, before: 4 }),
    lines(`${texts.sources}${texts.gap}${texts.asKnownOn}`, SMALL(soft, room, 10)),
    lines(texts.origin, SMALL(soft, room, 0)),
  ];
  let y = PICTURE_EDGE;
  const placed = blocks.map(({ svg, height }) => {
    const at = `<g transform="translate(${PICTURE_EDGE} ${rounded(y)})">${svg}</g>`;
    y += height;
    return svg === "" ? "" : at;
  });
  const height = Math.ceil(y + PICTURE_EDGE - 6);
  const style = faces === "" ? "" : `<style>${faces}</style>`;
  return {
    width,
    height,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
      ` xml:lang="${language}" role="img" aria-labelledby="title" aria-describedby="desc">`,
      `<title id="title">${escapeText(texts.title)}</title>`,
      `<desc id="desc">${escapeText(texts.summary)}</desc>${style}`,
      `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
      `<g font-family="${familiesFor(language)}" font-size="${TEXT_SIZE}" style="font-variant-numeric:tabular-nums lining-nums">`,
      ...placed,
      "</g></svg>",
    ].join(""),
  };
}

const EMPTY: Block = { svg: "", height: 0 };

interface LineStyle {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly step: number;
  readonly fill: string;
  readonly room: number;
  readonly before?: number;
  readonly after?: number;
}

const SMALL = (fill: string, room: number, before: number): LineStyle => ({
  size: 11.5,
  step: 16,
  fill,
  room,
  before,
});

function lines(text: string, style: LineStyle): Block {
  const { size, weight = 400, step, fill, room, before = 0, after = 0 } = style;
  const broken = textLines(text, { size, weight, room });
  if (broken.length === 0) return EMPTY;
  const spans = broken.map((line, at) => {
    const base = rounded(before + at * step + size);
    return `<tspan x="0" y="${base}">${escapeText(line)}</tspan>`;
  });
  return {
    svg: `<text font-size="${size}" font-weight="${weight}" fill="${fill}">${spans.join("")}</text>`,
    height: before + broken.length * step + after,
  };
}

/** The drawing without its own frame, in the colours of the picture. */
function inner(drawing: string, palette: Palette): Block {
  const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(drawing)?.[1] ?? 0);
  const shapes = drawing
    .replace(/^<svg[^>]*><title[^>]*>[^<]*<\/title><desc[^>]*>[^<]*<\/desc>/, "")
    .replace(/<\/svg>$/, "");
  return { svg: painted(shapes, palette), height };
}

const LEGEND_STEP = 20;
/** Between the lines of one name. */
const LINE_STEP = 16;
const SYMBOL_GAP = 6;
const NAME_GAP = 16;

interface LegendEntry {
  readonly svg: string;
  readonly size: number;
  readonly name: string;
}

function entriesOf({ signs, legend }: PictureTexts, palette: Palette): LegendEntry[] {
  return [
    ...signs.map(({ shapes, name }) => ({ svg: painted(shapes, palette), size: SIGN_SIZE, name })),
    ...legend.map(({ look, name }) => ({ svg: symbol(look, palette), size: SYMBOL_SIZE, name })),
  ];
}

const SIGN_SIZE = 16;

function legend(entries: readonly LegendEntry[], room: number, palette: Palette): Block {
  let [x, y, height] = [0, 10, LEGEND_STEP];
  const parts = entries.map(({ svg, size, name }) => {
    const start = size + SYMBOL_GAP;
    const broken = textLines(name, { size: TEXT_SIZE, room: room - start });
    const width = start + Math.max(...broken.map((line) => textWidth(line, TEXT_SIZE)));
    if (x > 0 && x + width > room) [x, y, height] = [0, y + height, LEGEND_STEP];
    const at = `translate(${rounded(x)} ${y})`;
    x += width + NAME_GAP;
    height = Math.max(height, LEGEND_STEP + (broken.length - 1) * LINE_STEP);
    const spans = broken.map((line, index) => {
      const base = size / 2 + 4.5 + index * LINE_STEP;
      return `<tspan x="${start}" y="${base}">${escapeText(line)}</tspan>`;
    });
    return `<g transform="${at}">${svg}<text fill="${palette.soft}">${spans.join("")}</text></g>`;
  });
  return { svg: parts.join(""), height: parts.length === 0 ? 0 : y + height };
}

function symbol(look: LegendLook, palette: Palette): string {
  const shapes = SYMBOLS[look].map(({ tag, className, text = "", ...shape }) => {
    const attributes = Object.entries(shape).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag} class="${className}"${attributes.join("")}>${escapeText(text)}</${tag}>`;
  });
  return painted(shapes.join(""), palette);
}

/** The looks in their order, for the legend of a picture. */
export function orderedLooks(looks: ReadonlySet<LegendLook>): LegendLook[] {
  return LEGEND_LOOKS.filter((look) => looks.has(look));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
