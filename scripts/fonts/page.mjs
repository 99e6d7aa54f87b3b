/**
 * The type of the pages: two variable fonts with Latin letters. The packages carry all weights from
 * hairline to black; pages use those from regular to bold, and so are spared a third of the bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { codePointsOf } from "./code-points.mjs";

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const FOLDER = path.join(ROOT, "generated/fonts");

const FAMILIES = ["inter", "source-serif-4"];
const WEIGHTS = { min: 400, max: 700 };

mkdirSync(FOLDER, { recursive: true });
for (const family of FAMILIES) {
  const source = path.join(ROOT, `node_modules/@fontsource-variable/${family}`);
  const { latin } = JSON.parse(readFileSync(path.join(source, "unicode.json"), "utf8"));
  const font = readFileSync(path.join(source, `files/${family}-latin-wght-normal.woff2`));
  const lean = await subsetFont(font, String.fromCodePoint(...codePointsOf(latin)), {
    targetFormat: "woff2",
    variationAxes: { wght: WEIGHTS },
  });
  writeFileSync(path.join(FOLDER, `${family}.woff2`), lean);
}
