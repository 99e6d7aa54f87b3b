import "server-only";
import { type Chart, jobOf } from "@/components/charts/chart";
import { PALETTES } from "@/components/charts/picture/palette";
import {
  PICTURE_EDGE,
  type Picture,
  type PictureTexts,
  pictureOf,
} from "@/components/charts/picture/picture";
import { pictureSvg } from "@/components/pictures/picture-svg";
import { drawChart } from "@/lib/charts/draw-chart";
import type { DrawingResult } from "@/lib/charts/drawing-job";
import { fontFaces } from "@/lib/charts/picture-fonts";
import type { ChartTheme } from "@/lib/domain/chart-address";
import type { NamedChart } from "./named-chart";

export interface PictureWish {
  readonly width: number;
  readonly theme: ChartTheme;
  /** Whether the picture carries its type, as one in SVG must. */
  readonly withType: boolean;
  /** Scheme and host before the addresses of its links. */
  readonly origin: string;
}

/** The chart drawn for that width, framed; null where the drawing failed. */
export async function drawPicture(
  { chart, context }: NamedChart,
  texts: PictureTexts,
  { width, theme, withType, origin }: PictureWish,
): Promise<Picture | null> {
  const result = await drawingOf(chart, width - 2 * PICTURE_EDGE);
  if (result !== null && "failure" in result) return null;
  const drawing = result?.svg.replaceAll(' href="/', ` href="${origin}/`) ?? null;
  return pictureOf(drawing, texts, {
    width,
    palette: PALETTES[theme],
    language: context.locale,
    faces: withType ? await fontFaces(JSON.stringify([texts, drawing])) : "",
  });
}

/** By the worker where it is a chart of figures; null where there is nothing to draw. */
async function drawingOf(chart: Chart, width: number): Promise<DrawingResult | null> {
  const { picture, title, description } = chart;
  if (picture !== undefined) {
    return { svg: pictureSvg(picture.draw(ID, width), { id: ID, title, description }) };
  }
  const job = jobOf(chart, ID, width);
  return job && drawChart(job);
}

const ID = "picture";

/** What previews of links show: 1200 by 630 pixels. */
const CARD = { width: 1200, height: 630 };
/** A chart is drawn smaller and enlarged, so that it can be read on a phone. */
const CARD_LAYOUT = 720;
const WIDEST_LAYOUT = 1200;

/** The picture fitted into a card; drawn again, wider, where it would stand too high. */
export async function drawCard(
  named: NamedChart,
  texts: PictureTexts,
  wish: PictureWish,
): Promise<Picture | null> {
  const narrow = await drawPicture(named, texts, { ...wish, width: CARD_LAYOUT });
  const ratio = CARD.width / CARD.height;
  const wanted = narrow && Math.min(WIDEST_LAYOUT, Math.round(narrow.height * ratio));
  const picture =
    wanted !== null && wanted > CARD_LAYOUT
      ? await drawPicture(named, texts, { ...wish, width: wanted })
      : narrow;
  if (picture === null) return null;
  const { paper } = PALETTES[wish.theme];
  const scale = Math.min(CARD.width / picture.width, CARD.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const inner = picture.svg.replace(
    /^<svg xmlns="[^"]*" width="\d+" height="\d+"/,
    `<svg x="${(CARD.width - width) / 2}" y="${(CARD.height - height) / 2}" width="${width}" height="${height}"`,
  );
  return {
    ...CARD,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}"><rect width="${CARD.width}" height="${CARD.height}" fill="${paper}"/>${inner}</svg>`,
  };
}
