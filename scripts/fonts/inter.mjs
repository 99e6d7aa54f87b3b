/**
 * The charts' type for where no browser is: a picture has to bring it along. The package ships it as
 * WOFF, which the drawing program does not read; a WOFF is the plain font with its tables packed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { fontOf } from "./tables.mjs";

const FACES = ["latin-400", "latin-600", "latin-ext-400", "latin-ext-600"];

const HEADER = 44;
const ENTRY = 20;

/**
 * Writes each face as a plain font, for pictures in pixels, and as WOFF2, for those in SVG.
 * @param {string} root of the project
 * @param {string} folder
 */
export function buildInter(root, folder) {
  mkdirSync(folder, { recursive: true });
  for (const face of FACES) {
    const source = path.join(root, `node_modules/@fontsource/inter/files/inter-${face}-normal`);
    writeFileSync(path.join(folder, `${face}.ttf`), plainFont(readFileSync(`${source}.woff`)));
    writeFileSync(path.join(folder, `${face}.woff2`), readFileSync(`${source}.woff2`));
  }
}

/**
 * The font inside a WOFF 1.0 file, as the specification lays both out.
 * @param {Buffer} woff
 */
export function plainFont(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.");
  const tables = new Map(
    Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
      const entry = HEADER + at * ENTRY;
      const offset = woff.readUInt32BE(entry + 4);
      const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
      const isPacked = packed.length < woff.readUInt32BE(entry + 12);
      return [woff.toString("latin1", entry, entry + 4), isPacked ? inflateSync(packed) : packed];
    }),
  );
  return fontOf(tables, woff.readUInt32BE(4));
}
