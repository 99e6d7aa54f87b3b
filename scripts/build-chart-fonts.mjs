/**
 * The charts' type for where no browser is: a picture has to bring it along. The package ships it as
 * WOFF, which the drawing program does not read; a WOFF is the plain font with its tables packed.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

const FACES = ["latin-400", "latin-600", "latin-ext-400", "latin-ext-600"];

const HEADER = 44;
const ENTRY = 20;
const PLAIN_HEADER = 12;
const PLAIN_ENTRY = 16;

/**
 * Writes each face as a plain font, for pictures in pixels, and as WOFF2, for those in SVG.
 * @param {string} root of the project
 * @param {string} folder
 */
export function buildChartFonts(root, folder) {
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
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEADER + at * ENTRY;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      content: packed.length < length ? inflateSync(packed) : packed,
    };
  });
  const head = Buffer.alloc(PLAIN_HEADER + count * PLAIN_ENTRY);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, content }, at) => {
    const entry = PLAIN_HEADER + at * PLAIN_ENTRY;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(content.length, entry + 12);
    const padding = (4 - (content.length % 4)) % 4;
    offset += content.length + padding;
    return Buffer.concat([content, Buffer.alloc(padding)]);
  });
  return Buffer.concat([head, ...bodies]);
}
