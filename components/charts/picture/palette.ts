import type { ChartTheme } from "@/lib/domain/chart-address";
import type { Hue } from "../drawing/bars-model";

/** Colours of a picture, which has no style sheet: those of app/styles/tokens.css, in one light. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly hair: string;
  readonly accent: string;
  readonly tint: string;
  readonly hues: Readonly<Record<Hue, string>>;
}

export const PALETTES: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    paper: "#fbf9f5",
    ink: "#1d1b18",
    soft: "#6b655c",
    hair: "#e6e0d5",
    accent: "#b5391f",
    tint: "#f4efe6",
    hues: {
      1: "#b5391f",
      2: "#1b4f6b",
      3: "#b5832a",
      4: "#5d7a4a",
      5: "#66767f",
      6: "#84919b",
      7: "#51606c",
    },
  },
  dark: {
    paper: "#161513",
    ink: "#efeae1",
    soft: "#a39b8e",
    hair: "#37332d",
    accent: "#ff8a66",
    tint: "#22201d",
    hues: {
      1: "#ff8a66",
      2: "#4a90b5",
      3: "#f2d48f",
      4: "#9dbd86",
      5: "#8b98a3",
      6: "#626c75",
      7: "#aab6bf",
    },
  },
};

/** `share` of the first colour in the second, as CSS's color-mix in sRGB. */
export function mixed(over: string, under: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
