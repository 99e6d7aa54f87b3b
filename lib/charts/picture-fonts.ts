import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Made by scripts/fonts from packages; the server is started in the project's folder. */
const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), "generated/charts/fonts");

const WEIGHTS = [400, 600] as const;

/** Letters beyond Western European ones, as in transcribed names. */
const EXTENDED = /[\u0100-\u02ba\u1e00-\u1e9f\u20a0-\u20ab]/;
const EXTENDED_RANGE = "U+0100-02BA,U+1E00-1E9F,U+20A0-20AB";

/** Runs of Chinese signs, which the charts' type lacks. */
export const HAN_RUNS = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]+/gu;

/** The same sign is drawn differently in the two scripts. */
export type HanScript = "sc" | "tc";

export interface PixelFonts {
  readonly files: readonly string[];
  /** Whether a sign is so rare that only a font of the system may have it. */
  readonly wantsSystem: boolean;
}

/** What a drawing in pixels needs for these texts; signs that one script lacks come from the other. */
export async function pixelFonts(texts: string, script: HanScript): Promise<PixelFonts> {
  const signs = [...(texts.match(HAN_RUNS) ?? []).join("")];
  const own = facesOf(["latin", "latin-ext"]);
  if (signs.length === 0) return { files: own, wantsSystem: false };
  shipped ??= readFile(path.join(FOLDER, "han-signs.txt"), "utf8").then((all) => new Set(all));
  const known = await shipped;
  const scripts = script === "tc" ? ["tc", "sc"] : ["sc", "tc"];
  return {
    files: [...own, ...facesOf(scripts.map((name) => `han-${name}`))],
    wantsSystem: signs.some((sign) => !known.has(sign)),
  };
}

/** Chinese signs of the shipped fonts, read once. */
let shipped: Promise<ReadonlySet<string>> | undefined;

function facesOf(subsets: readonly string[]): string[] {
  return subsets.flatMap((subset) =>
    WEIGHTS.map((weight) => path.join(FOLDER, `${subset}-${weight}.ttf`)),
  );
}

/** A style sheet that holds as much of the type as the texts need, for a drawing in SVG. */
export async function fontFaces(texts: string): Promise<string> {
  const subsets = EXTENDED.test(texts) ? ["latin", "latin-ext"] : ["latin"];
  const faces = subsets.flatMap((subset) =>
    WEIGHTS.map(async (weight) => {
      const file = await readFile(path.join(FOLDER, `${subset}-${weight}.woff2`));
      const range = subset === "latin" ? "" : `unicode-range:${EXTENDED_RANGE};`;
      const source = `src:url(data:font/woff2;base64,${file.toString("base64")}) format("woff2")`;
      return `@font-face{font-family:Inter;font-weight:${weight};${range}${source}}`;
    }),
  );
  return (await Promise.all(faces)).join("");
}
