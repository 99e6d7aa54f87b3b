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

mkdirSync(FOLDER, { recursive: true });
for (const [family, wght] of Object.entries(WEIGHTS)) {
  const source = path.join(ROOT, `node_modules/@fontsource-variable/${family}`);
  const { latin } = JSON.parse(readFileSync(path.join(source, "unicode.json"), "utf8"));
  const font = readFileSync(path.join(source, `files/${family}-latin-wght-normal.woff2`));
  const lean = await subsetFont(font, String.fromCodePoint(...codePointsOf(latin)), {
    targetFormat: "woff2",
    variationAxes: { wght },
  });
  writeFileSync(path.join(FOLDER, `${family}.woff2`), lean);
}
