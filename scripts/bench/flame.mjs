/** A CPU profile of Node as shares of its areas, and as areas within those that called them. */
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/** @typedef {import("node:inspector").Profiler.Profile} Profile */
/**
 * @typedef {object} Frame
 * @property {string} name
 * @property {string} source file as it was before it was bundled
 */
/**
 * @typedef {object} Flame functions under the one that called them; those of one area that call each
 *   other are one
 * @property {string} area
 * @property {number} time microseconds, with all that it called
 * @property {Map<string, Flame>} called by area
 */

/** What a file belongs to, the first that matches. @type {[string, RegExp][]} */
const AREAS = [
  ["react-dom/server: elements to HTML", /react-dom-server|react-dom\/.*server/],
  ["React: payload for the browser, written and read again", /react-server-dom/],
  ["React", /\/react\/|react\.(react-server\.)?production/],
  ["next-intl", /(next|use)-intl|intl-messageformat|icu-minify/],
  ["Next", /next\/|next-server|\[turbopack\]/],
  ["Prisma", /@?prisma/],
  ["pg", /\/(pg|pg-pool|pg-protocol|pg-types|postgres-[a-z]+)\//],
  ["decimal.js", /decimal/],
  ["zod", /\/zod\//],
  ["other packages", /node_modules/],
  ["Roundbook: door", /\/server\/(?:[\w-]+\/)*[\w-]+\.mjs$|lib\/door/],
  ["Roundbook: pages and components", /(^|\/)(app|components)\//],
  ["Roundbook: data and rules", /(^|\/)(lib|generated)\//],
  ["garbage collection", /^\(garbage collector\)$/],
];

/** @type {Map<string, SourceMap | null>} */
const maps = new Map();

/** @param {string} url of a script */
function mapOf(url) {
  const known = maps.get(url);
  if (known !== undefined) return known;
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  const beside = `${file}.map`;
  const map = existsSync(beside) ? new SourceMap(JSON.parse(readFileSync(beside, "utf8"))) : null;
  maps.set(url, map);
  return map;
}

/** @param {import("node:inspector").Runtime.CallFrame} frame @returns {Frame} */
function frameOf({ functionName, url, lineNumber, columnNumber }) {
  if (url === "") return { name: functionName, source: functionName };
  const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
  if (entry && "originalSource" in entry) {
    const { originalSource = url } = entry;
    // A package names its sources by their place beside its bundle.
    const isBeside = originalSource.startsWith("..") && URL.canParse(url);
    const source = isBeside ? new URL(originalSource, url).href : originalSource;
    return { name: functionName || "(anonymous)", source };
  }
  return { name: functionName || "(anonymous)", source: url };
}

/** @param {Frame} frame */
export function areaOf({ source }) {
  return AREAS.find(([, pattern]) => pattern.test(source))?.[0] ?? "Node";
}

/** Microseconds by the number of a node. @param {Profile} profile */
function selfTimes({ samples = [], timeDeltas = [] }) {
  /** @type {Map<number, number>} */
  const times = new Map();
  samples.forEach((id, at) => {
    times.set(id, (times.get(id) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return times;
}

const WAITING = "(idle)";

/**
 * Shares of the time in which the server was at work.
 * @param {Profile} profile
 * @returns {{ area: string, share: number }[]} the largest first
 */
export function sharesOf(profile) {
  const times = selfTimes(profile);
  /** @type {Map<string, number>} */
  const areas = new Map();
  let total = 0;
  for (const { id, callFrame } of profile.nodes) {
    const time = times.get(id) ?? 0;
    if (time === 0 || callFrame.functionName === WAITING) continue;
    const area = areaOf(frameOf(callFrame));
    areas.set(area, (areas.get(area) ?? 0) + time);
    total += time;
  }
  return [...areas]
    .map(([area, time]) => ({ area, share: time / total }))
    .toSorted((a, b) => b.share - a.share);
}

/**
 * Who called whom, by area: within what Next does React renders, within that our components, and so on.
 * @param {Profile} profile
 * @returns {Flame}
 */
export function flameOf(profile) {
  const times = selfTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  /** @type {Flame} */
  const all = { area: "a page", time: 0, called: new Map() };

  /** @param {number} id @param {Flame} caller @returns {number} */
  function add(id, caller) {
    const node = nodes.get(id);
    if (!node || node.callFrame.functionName === WAITING) return 0;
    const isRoot = node.callFrame.functionName === "(root)";
    const area = isRoot ? caller.area : areaOf(frameOf(node.callFrame));
    const own =
      area === caller.area
        ? caller
        : (caller.called.get(area) ?? { area, time: 0, called: new Map() });
    if (own !== caller) caller.called.set(area, own);
    let time = times.get(id) ?? 0;
    for (const child of node.children ?? []) time += add(child, own);
    if (own !== caller) own.time += time;
    return time;
  }

  const root = profile.nodes[0];
  if (root) all.time = add(root.id, all);
  return all;
}

const [WIDTH, ROW] = [960, 22];
/** Share of the whole below which an area is not drawn. */
const LEAST = 0.004;
/** Pixels that a letter takes. */
const LETTER = 6.2;
const COLOURS = ["#e8c9a0", "#c9d8b6", "#b9cfe0", "#e0bdbd", "#d3c4e3", "#dcd6a8"];

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @param {Flame} flame @returns {string} an SVG */
export function drawn(flame) {
  /** @type {string[]} */
  const boxes = [];
  let depth = 0;
  const areas = AREAS.map(([name]) => name);

  /** @param {Flame} part @param {number} left @param {number} row */
  function draw(part, left, row) {
    const width = (part.time / flame.time) * WIDTH;
    if (width < LEAST * WIDTH) return;
    depth = Math.max(depth, row + 1);
    const share = `${((part.time / flame.time) * 100).toFixed(1)}%`;
    const words = `${part.area} ${share}`;
    const room = Math.floor((width - 8) / LETTER);
    const label = room < 4 ? "" : words.length <= room ? words : `${words.slice(0, room - 1)}…`;
    const colour = COLOURS[(areas.indexOf(part.area) + COLOURS.length) % COLOURS.length];
    boxes.push(
      `<g><title>${escaped(words)}</title><rect x="${left.toFixed(1)}" y="${row * ROW}" width="${width.toFixed(1)}" height="${ROW - 1}" fill="${colour}"/>` +
        `<text x="${(left + 4).toFixed(1)}" y="${row * ROW + 15}">${escaped(label)}</text></g>`,
    );
    let at = left;
    for (const child of [...part.called.values()].toSorted((a, b) => b.time - a.time)) {
      draw(child, at, row + 1);
      at += (child.time / flame.time) * WIDTH;
    }
  }

  draw(flame, 0, 0);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${depth * ROW}" font-family="sans-serif" font-size="11" fill="#1a1a1a"><title>Where the time of a page goes</title>` +
    `<rect width="${WIDTH}" height="${depth * ROW}" fill="#fff"/>${boxes.join("\n")}</svg>\n`
  );
}
