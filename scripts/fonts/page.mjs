/**
 * The type of the pages: two fonts with Latin letters. The packages carry all weights from hairline to
 * black; pages set text from regular to bold and headings in one, and so are spared half of the bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { codePointsOf } from "./code-points.mjs";

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const FOLDER = path.join(ROOT, "generated/fonts");

/** @type {Record<string, number | { min: number, max: number }>} */
const WEIGHTS = { inter: { min: 400, max: 700 }, "source-serif-4": 600 };

/** Figures of one width and one height, letters spaced and accented; not what other uses need. */
const FEATURES = ["kern", "tnum", "lnum", "ccmp", "mark", "mkmk", "locl", "liga"];
/**
 * `keepFeatures` is documented by the package and not yet in its types.
 * @typedef {NonNullable<Parameters<typeof subsetFont>[2]> & { keepFeatures: string[] }} Options
 */

mkdirSync(FOLDER, { recursive: true });
for (const [family, wght] of Object.entries(WEIGHTS)) {
  const source = path.join(ROOT, `node_modules/@fontsource-variable/${family}`);
  const { latin } = JSON.parse(readFileSync(path.join(source, "unicode.json"), "utf8"));
  const font = readFileSync(path.join(source, `files/${family}-latin-wght-normal.woff2`));
  /** @type {Options} */
  const options = { targetFormat: "woff2", variationAxes: { wght }, keepFeatures: FEATURES };
  const letters = String.fromCodePoint(...codePointsOf(latin));
  const lean = await subsetFont(font, letters, options);
  writeFileSync(path.join(FOLDER, `${family}.woff2`), lean);
}
