/**
 * Joins the parts of a font that is shipped in parts, each with some of its signs. The drawing
 * program looks for a sign in one font after another and forgets the weight on the way, so that a
 * font in a hundred parts would be drawn in the weight of whichever part comes first.
 */
import { fontOf, padded, table, tablesOf } from "./tables.mjs";

/**
 * @typedef {object} Glyph
 * @property {Buffer} outline empty for a space
 * @property {number} advance
 * @property {number} bearing of the left side
 */

/** Of tables that say something about the whole font, the first part's are taken. */
const WHOLE = ["OS/2", "head", "hhea", "maxp"];

/** Where `maxp` keeps the number of glyphs, and the greatest numbers of points and contours. */
const MAXP = { glyphs: 4, greatest: [6, 8] };
/** Where `head` says that `loca` counts in bytes. */
const HEAD_LONG_OFFSETS = 50;
const HHEA_METRICS = 34;

/**
 * @param {readonly Buffer[]} parts plain fonts with outlines in `glyf`
 * @param {string} family what the joined font is called
 */
export function joined(parts, family) {
  const [first, ...others] = parts.map(tablesOf);
  if (first === undefined) throw new Error("There is nothing to join.");
  /** @type {Map<number, Glyph>} by code point */
  const signs = new Map();
  for (const tables of [first, ...others]) {
    const glyphs = glyphsOf(tables);
    for (const [sign, at] of charactersOf(table(tables, "cmap"))) {
      const glyph = glyphs[at];
      if (glyph !== undefined && at !== 0 && !signs.has(sign)) signs.set(sign, glyph);
    }
  }
  const missing = glyphsOf(first)[0];
  if (missing === undefined) throw new Error("The font has no glyph for what it lacks.");
  const sorted = [...signs].sort(([one], [other]) => one - other);
  const glyphs = [missing, ...sorted.map(([, glyph]) => glyph)];

  const whole = new Map(WHOLE.map((tag) => [tag, Buffer.from(table(first, tag))]));
  const maxp = table(whole, "maxp");
  maxp.writeUInt16BE(glyphs.length, MAXP.glyphs);
  for (const at of MAXP.greatest) {
    const each = [first, ...others].map((tables) => table(tables, "maxp").readUInt16BE(at));
    maxp.writeUInt16BE(Math.max(...each), at);
  }
  table(whole, "head").writeInt16BE(1, HEAD_LONG_OFFSETS);
  table(whole, "hhea").writeUInt16BE(glyphs.length, HHEA_METRICS);
  return fontOf(
    new Map([
      ...whole,
      ...outlines(glyphs),
      ["cmap", cmap(sorted.map(([sign]) => sign))],
      ["name", names(family, noticeOf(table(first, "name")))],
      ["post", post()],
    ]),
  );
}

/**
 * @param {import("./tables.mjs").FontTables} tables
 * @returns {Glyph[]}
 */
function glyphsOf(tables) {
  const [loca, glyf, hmtx] = ["loca", "glyf", "hmtx"].map((tag) => table(tables, tag));
  if (loca === undefined || glyf === undefined || hmtx === undefined) return [];
  const long = table(tables, "head").readInt16BE(HEAD_LONG_OFFSETS) === 1;
  const metrics = table(tables, "hhea").readUInt16BE(HHEA_METRICS);
  const offset = (/** @type {number} */ at) =>
    long ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at);
  return Array.from({ length: table(tables, "maxp").readUInt16BE(MAXP.glyphs) }, (_, at) => {
    const outline = glyf.subarray(offset(at), offset(at + 1));
    // Less than no contours: it is put together from glyphs that it names by their numbers.
    if (outline.length > 0 && outline.readInt16BE(0) < 0) {
      throw new Error("A glyph that is made of others cannot be moved to another font.");
    }
    const advance = hmtx.readUInt16BE(4 * Math.min(at, metrics - 1));
    const beyond = 4 * metrics + 2 * (at - metrics);
    return { outline, advance, bearing: hmtx.readInt16BE(at < metrics ? 4 * at + 2 : beyond) };
  });
}

/**
 * Pairs of code point and glyph.
 * @param {Buffer} cmap
 * @returns {Generator<[number, number]>}
 */
function* charactersOf(cmap) {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.readUInt32BE(8 + 8 * at),
  );
  for (const offset of new Set(offsets)) {
    const lookup = cmap.subarray(offset);
    const format = lookup.readUInt16BE(0);
    if (format === 4) yield* shortLookup(lookup);
    if (format === 12) yield* longLookup(lookup);
  }
}

/**
 * Format 4: segments of code points up to U+FFFF.
 * @param {Buffer} lookup
 * @returns {Generator<[number, number]>}
 */
function* shortLookup(lookup) {
  const bytes = lookup.readUInt16BE(6);
  const [ends, starts] = [14, 16 + bytes];
  const [deltas, ranges] = [starts + bytes, starts + 2 * bytes];
  for (let at = 0; at < bytes; at += 2) {
    const start = lookup.readUInt16BE(starts + at);
    const range = lookup.readUInt16BE(ranges + at);
    const delta = lookup.readUInt16BE(deltas + at);
    for (let sign = start; sign <= lookup.readUInt16BE(ends + at) && sign < 0xffff; sign += 1) {
      const found =
        range === 0 ? sign : lookup.readUInt16BE(ranges + at + range + 2 * (sign - start));
      if (range === 0 || found !== 0) yield [sign, (found + delta) & 0xffff];
    }
  }
}

/**
 * Format 12: groups of code points.
 * @param {Buffer} lookup
 * @returns {Generator<[number, number]>}
 */
function* longLookup(lookup) {
  for (let group = 0; group < lookup.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const start = lookup.readUInt32BE(at);
    const glyph = lookup.readUInt32BE(at + 8);
    for (let sign = start; sign <= lookup.readUInt32BE(at + 4); sign += 1) {
      yield [sign, glyph + sign - start];
    }
  }
}

/**
 * @param {readonly Glyph[]} glyphs
 * @returns {[string, Buffer][]}
 */
function outlines(glyphs) {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  let offset = 0;
  const bodies = glyphs.map(({ outline, advance, bearing }, at) => {
    const body = padded(outline);
    offset += body.length;
    loca.writeUInt32BE(offset, 4 * (at + 1));
    hmtx.writeUInt16BE(advance, 4 * at);
    hmtx.writeInt16BE(bearing, 4 * at + 2);
    return body;
  });
  return [
    ["glyf", Buffer.concat(bodies)],
    ["hmtx", hmtx],
    ["loca", loca],
  ];
}

/** @param {readonly number[]} signs of which the first has glyph 1 */
function cmap(signs) {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  // Windows, full repertoire of Unicode.
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(10, 6);
  head.writeUInt32BE(head.length, 8);
  const lookup = Buffer.alloc(16 + 12 * signs.length);
  lookup.writeUInt16BE(12, 0);
  lookup.writeUInt32BE(lookup.length, 4);
  lookup.writeUInt32BE(signs.length, 12);
  signs.forEach((sign, at) => {
    lookup.writeUInt32BE(sign, 16 + 12 * at);
    lookup.writeUInt32BE(sign, 20 + 12 * at);
    lookup.writeUInt32BE(at + 1, 24 + 12 * at);
  });
  return Buffer.concat([head, lookup]);
}

/** English (United States) as Windows counts languages. */
const ENGLISH = 0x0409;

/**
 * @param {string} family
 * @param {string} notice of copyright, which the licence wants to stay with the font
 */
function names(family, notice) {
  /** @type {[number, string][]} */
  const texts = [
    [0, notice],
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ];
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  const bodies = texts.map(([id, text], at) => {
    const body = Buffer.from(text, "utf16le").swap16();
    const record = [3, 1, ENGLISH, id, body.length, offset];
    record.forEach((number, place) => {
      head.writeUInt16BE(number, 6 + 12 * at + 2 * place);
    });
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

/** @param {Buffer} name */
function noticeOf(name) {
  const texts = name.subarray(name.readUInt16BE(4));
  for (let at = 6; at < 6 + 12 * name.readUInt16BE(2); at += 12) {
    if (name.readUInt16BE(at) !== 3 || name.readUInt16BE(at + 6) !== 0) continue;
    const offset = name.readUInt16BE(at + 10);
    const text = texts.subarray(offset, offset + name.readUInt16BE(at + 8));
    return Buffer.from(text).swap16().toString("utf16le");
  }
  return "";
}

/** Version 3: glyphs have no names. */
function post() {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00030000, 0);
  return table;
}
