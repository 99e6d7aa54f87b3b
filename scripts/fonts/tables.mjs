/** A plain font is a directory of named tables, laid out as the OpenType specification says. */

const HEADER = 12;
const ENTRY = 16;

/** @typedef {ReadonlyMap<string, Buffer>} FontTables by their tag of four letters */

/**
 * @param {Buffer} font
 * @returns {FontTables}
 */
export function tablesOf(font) {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
      const entry = HEADER + at * ENTRY;
      const offset = font.readUInt32BE(entry + 8);
      const content = font.subarray(offset, offset + font.readUInt32BE(entry + 12));
      return [font.toString("latin1", entry, entry + 4), content];
    }),
  );
}

/**
 * @param {FontTables} tables
 * @param {number} flavour the first four bytes of the file
 */
export function fontOf(tables, flavour = 0x00010000) {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const head = Buffer.alloc(HEADER + sorted.length * ENTRY);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  let offset = head.length;
  const bodies = sorted.map(([tag, content], at) => {
    const entry = HEADER + at * ENTRY;
    const body = padded(content);
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(checksum(body), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(content.length, entry + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

/** @param {Buffer} content filled up to whole words of four bytes */
export function padded(content) {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}

/** @param {Buffer} words */
function checksum(words) {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * The table of a font that has to have it.
 * @param {FontTables} tables
 * @param {string} tag
 */
export function table(tables, tag) {
  const content = tables.get(tag);
  if (content === undefined) throw new Error(`The font has no table "${tag}".`);
  return content;
}
