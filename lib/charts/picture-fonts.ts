import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Built by scripts/build-chart-fonts.mjs; the server is started in the project's folder. */
const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), "generated/charts/fonts");

const WEIGHTS = [400, 600] as const;

/** Letters beyond Western European ones, as in transcribed names. */
const EXTENDED = /[\u0100-\u02ba\u1e00-\u1e9f\u20a0-\u20ab]/;
const EXTENDED_RANGE = "U+0100-02BA,U+1E00-1E9F,U+20A0-20AB";

/** Files of the type, for a drawing in pixels. */
export function fontFiles(): string[] {
  return ["latin", "latin-ext"].flatMap((subset) =>
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
