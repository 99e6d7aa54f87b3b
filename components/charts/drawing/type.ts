import { textWidth } from "@/lib/charts/text-width";

/** Sizes of type in pixels; charts.css sets the same. */
export const TEXT_SIZE = 12.5;
export const NOTE_SIZE = 11.5;

export const LINE_HEIGHT = 16;

/** In a browser the chart fills the box of the drawing whose place it takes. */
export const FILLING = { width: "100%", height: "auto" } as const;

/** For the eye only: links and table say the same to those who listen. */
export const SILENT = { "aria-hidden": true } as const;

export function widest(texts: readonly string[], size = TEXT_SIZE, weight: 400 | 600 = 400) {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

/** The middle of a text that is centred at `x`, or as near to that as keeps it within the drawing. */
export function withinDrawing(x: number, text: string, width: number): number {
  const half = textWidth(text, TEXT_SIZE) / 2;
  return Math.max(half, Math.min(x, width - half));
}
