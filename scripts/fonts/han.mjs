/**
 * Chinese for pictures in pixels. The packages hold Noto Sans as the web wants it: about a hundred
 * files, each with some of the signs and all weights. Here it becomes one plain font a weight.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { codePointsOf } from "./code-points.mjs";
import { joined } from "./joined.mjs";

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const FOLDER = path.join(ROOT, "generated/charts/fonts");

const SCRIPTS = ["sc", "tc"];
const WEIGHTS = [400, 600];

/** The other letters are those of the charts' own type. */
const FIRST_HAN = 0x2e80;

/**
 * @param {string} script
 * @returns the signs that it has
 */
async function buildHan(script) {
  const source = path.join(ROOT, `node_modules/@fontsource-variable/noto-sans-${script}`);
  /** @type {Record<string, string>} ranges by the part's name, `[17]` */
  const ranges = JSON.parse(readFileSync(path.join(source, "unicode.json"), "utf8"));
  const parts = Object.entries(ranges).flatMap(([name, range]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1];
    const signs = codePointsOf(range).filter((sign) => sign >= FIRST_HAN);
    if (number === undefined || signs.length === 0) return [];
    const file = `files/noto-sans-${script}-${number}-wght-normal.woff2`;
    const text = signs.map((sign) => String.fromCodePoint(sign)).join("");
    return [{ font: readFileSync(path.join(source, file)), text }];
  });
  for (const weight of WEIGHTS) {
    const plain = await Promise.all(
      parts.map(({ font, text }) =>
        subsetFont(font, text, {
          targetFormat: "sfnt",
          variationAxes: { wght: weight },
          noLayoutClosure: true,
        }),
      ),
    );
    const family = `Noto Sans ${script.toUpperCase()}`;
    writeFileSync(path.join(FOLDER, `han-${script}-${weight}.ttf`), joined(plain, family));
  }
  return parts.map(({ text }) => text).join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  const signs = [];
  for (const script of SCRIPTS) signs.push(await buildHan(script));
  // Last, since it says that the fonts are there.
  writeFileSync(path.join(FOLDER, "han-signs.txt"), [...new Set(signs.join(""))].sort().join(""));
}
