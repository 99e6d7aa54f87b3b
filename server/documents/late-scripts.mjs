/**
 * Scripts that wait until a reader reaches for the page. It is whole without them: it is read, its
 * links lead on and its forms are sent. A browser that meets them on its way lets them take the
 * line and the processor from what is to be painted first, and keep a phone busy for a second
 * (docs/decisions/0027-scripts-come-when-reached-for.md).
 */
import { TAKEN_OVER } from "../../lib/view/taken-over.mjs";

const LATE = /<script src="(?<source>\/_next\/[^"]+)"(?: id="(?<id>[^"]*)")? async=""><\/script>/g;
const FETCHED_EARLY = /<link rel="preload" as="script"[^>]*>/g;

/** Milliseconds after which they come to a page that nobody has reached for. */
const LATEST = 5_000;
/** Milliseconds that a page stands which has loaded itself anew, before it does so again. */
const CALM = 10_000;

/** How a reader reaches for a page. */
const SIGNS = ["pointermove", "pointerdown", "wheel", "scroll", "keydown", "focusin"];

/**
 * Runs in the page. Puts in React's data and then each script, once, and does again what a reader
 * did before they had come: presses of buttons that do nothing by themselves, and keys. A page
 * that says something else by now has no data any more, and is loaded anew.
 * @param {object} given
 * @param {string[][]} given.scripts
 * @param {string | null} given.data address; null where the page bears them in itself
 * @param {string[]} given.signs
 * @param {number} given.latest
 * @param {number} given.calm
 * @param {string} given.takenOver
 */
function waitForReader({ scripts, data, signs, latest, calm, takenOver }) {
  /** @type {Event[]} */
  const missed = [];
  const listening = { capture: true, passive: true };
  /** @param {Event} event */
  const note = (event) => {
    const { type, target } = event;
    const isOurs = target instanceof Element && target.closest("button[type=button]") !== null;
    if (type === "keydown" || isOurs) missed.push(event);
  };
  /** @param {string} src @param {string} [id] */
  const put = (src, id = "") => {
    const script = document.createElement("script");
    script.async = true;
    if (id) script.id = id;
    script.src = src;
    document.head.append(script);
    return script;
  };
  const putAll = () => {
    for (const [src = "", id] of scripts.splice(0)) put(src, id);
  };
  const loadAnew = () => {
    const [load] = performance.getEntriesByType("navigation");
    const isAnew = load instanceof PerformanceNavigationTiming && load.type === "reload";
    setTimeout(() => location.reload(), isAnew ? calm - performance.now() : 0);
  };
  const listen = () => {
    for (const sign of signs) addEventListener(sign, go, listening);
  };
  let isGoing = false;
  const go = () => {
    for (const sign of signs) removeEventListener(sign, go, listening);
    if (isGoing) return;
    isGoing = true;
    if (data === null) return putAll();
    // React must find its data, and its scripts can be on their way meanwhile.
    for (const [src = ""] of scripts) {
      const link = document.createElement("link");
      Object.assign(link, { rel: "preload", as: "script", href: src });
      document.head.append(link);
    }
    const script = put(data);
    script.onload = () => (Reflect.has(window, "__next_f") ? putAll() : loadAnew());
    // A line that is down may be back at the next sign.
    script.onerror = () => {
      isGoing = false;
      listen();
    };
  };
  const doAgain = () => {
    for (const type of ["click", "keydown"]) removeEventListener(type, note, listening);
    // The letter of a key comes right after it, and must not meet the field that the key opens.
    setTimeout(() => {
      for (const event of missed.splice(0)) {
        const Kind = event.type === "click" ? MouseEvent : KeyboardEvent;
        // An event has all that its kind is made from.
        event.target?.dispatchEvent(new Kind(event.type, event));
      }
    });
  };
  listen();
  for (const type of ["click", "keydown"]) addEventListener(type, note, listening);
  document.addEventListener(takenOver, doAgain, { once: true });
  setTimeout(go, latest);
}

/**
 * Same sources, same ids, in the same order.
 * @param {string[][]} scripts
 * @param {string | null} data
 */
function loader(scripts, data) {
  const given = { scripts, data, signs: SIGNS, latest: LATEST, calm: CALM, takenOver: TAKEN_OVER };
  const text = JSON.stringify(given).replaceAll("<", "\\u003c");
  return `<script>(${waitForReader})(${text})</script>`;
}

/**
 * @param {string} html a whole document
 * @param {string | null} [data] where to find what it lacks for React
 */
export function withLateScripts(html, data = null) {
  const scripts = [...html.matchAll(LATE)].map(({ groups }) => {
    const source = (groups?.source ?? "").replaceAll("&amp;", "&");
    return groups?.id ? [source, groups.id] : [source];
  });
  const end = html.lastIndexOf("</body>");
  if (scripts.length === 0 || end < 0) return html;
  const withLoader = html.slice(0, end) + loader(scripts, data) + html.slice(end);
  return withLoader.replaceAll(LATE, "").replaceAll(FETCHED_EARLY, "");
}
