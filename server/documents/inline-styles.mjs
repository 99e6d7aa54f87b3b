/**
 * Style sheets that come in the page itself. Nothing is painted before they are read, and a file of
 * its own is found only in the page: on a slow line that is one more way there and back.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";

const SHEET =
  /<link rel="stylesheet" href="(?<address>\/_next\/static\/chunks\/(?<file>[\w.-]+\.css))"(?<rest>[^>]*?)\/>/g;
/** A target that a sheet names from its own place. */
const FROM_ITS_PLACE = /url\((?<quote>["']?)(?:\.\.\/)(?<target>[^"')]+)\k<quote>\)/g;
/** Where `../` of a sheet leads. */
const PLACE = "/_next/static/";
/** What a browser is told to fetch before it has read the page. */
const FETCHED_EARLY = /<[^>]*>;\s*rel=preload;\s*as="style"/;

/** @typedef {(file: string) => Promise<string | null>} ReadSheet by its name; null where it must stay a file */

/**
 * @param {string} folder of the sheets of a build
 * @returns {ReadSheet}
 */
export function sheetsIn(folder) {
  /** @type {Map<string, Promise<string | null>>} */
  const read = new Map();
  return (file) => {
    const known = read.get(file) ?? readSheet(path.join(folder, file));
    read.set(file, known);
    return known;
  };
}

/** @param {string} file */
async function readSheet(file) {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null || /<\/style/i.test(text)) return null;
  return text.replaceAll(FROM_ITS_PLACE, `url($<quote>${PLACE}$<target>$<quote>)`);
}

/**
 * Each sheet in place of its link. The link stays, switched off, as React asks for it by its
 * address when it takes the page over, and would fetch it otherwise.
 * @param {string} html a whole document
 * @param {ReadSheet} sheetOf
 */
export async function withInlineStyles(html, sheetOf) {
  const links = [...html.matchAll(SHEET)];
  const texts = await Promise.all(links.map(({ groups }) => sheetOf(groups?.file ?? "")));
  return links.reduce((page, [link, address, _file, rest], at) => {
    const text = texts[at];
    if (text === null || text === undefined) return page;
    const off = `<link rel="stylesheet" href="${address}"${rest} disabled=""/>`;
    return page.replace(link, () => `<style>${text}</style>${off}`);
  }, html);
}

/**
 * Of what is to be fetched early, all but the sheets.
 * @param {string | string[] | undefined} said a Link header
 */
export function withoutSheets(said) {
  return [said ?? []]
    .flat()
    .flatMap((line) => line.split(/,\s*(?=<)/))
    .filter((link) => !FETCHED_EARLY.test(link))
    .join(", ");
}
