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

/** How a reader reaches for a page. */
const SIGNS = ["pointermove", "pointerdown", "wheel", "scroll", "keydown", "focusin"];

/**
 * Runs in the page. Puts in each script once, and does again what a reader did before they had
 * come: presses of buttons that do nothing by themselves, and keys.
 * @param {{ scripts: string[][], signs: string[], latest: number, takenOver: string }} given
 */
function waitForReader({ scripts, signs, latest, takenOver }) {
  /** @type {Event[]} */
  const missed = [];
  const listening = { capture: true, passive: true };
  /** @param {Event} event */
  const note = (event) => {
    const { type, target } = event;
    const isOurs = target instanceof Element && target.closest("button[type=button]") !== null;
    if (type === "keydown" || isOurs) missed.push(event);
  };
  const go = () => {
    for (const sign of signs) removeEventListener(sign, go, listening);
    for (const [src = "", id = ""] of scripts.splice(0)) {
      const script = document.createElement("script");
      script.async = true;
      if (id) script.id = id;
      script.src = src;
      document.head.append(script);
    }
  };
  const doAgain = () => {
    for (const type of ["click", "keydown"]) removeEventListener(type, note, listening);
    for (const event of missed.splice(0)) {
      const Kind = event.type === "click" ? MouseEvent : KeyboardEvent;
      // An event has all that its kind is made from.
      event.target?.dispatchEvent(new Kind(event.type, event));
    }
  };
  for (const sign of signs) addEventListener(sign, go, listening);
  for (const type of ["click", "keydown"]) addEventListener(type, note, listening);
  document.addEventListener(takenOver, doAgain, { once: true });
  setTimeout(go, latest);
}

/**
 * Same sources, same ids, in the same order.
 * @param {string[][]} scripts
 */
function loader(scripts) {
  const given = { scripts, signs: SIGNS, latest: LATEST, takenOver: TAKEN_OVER };
  const data = JSON.stringify(given).replaceAll("<", "\\u003c");
  return `<script>(${waitForReader})(${data})</script>`;
}

/** @param {string} html a whole document */
export function withLateScripts(html) {
  const scripts = [...html.matchAll(LATE)].map(({ groups }) => {
    const source = (groups?.source ?? "").replaceAll("&amp;", "&");
    return groups?.id ? [source, groups.id] : [source];
  });
  const end = html.lastIndexOf("</body>");
  if (scripts.length === 0 || end < 0) return html;
  const withLoader = html.slice(0, end) + loader(scripts) + html.slice(end);
  return withLoader.replaceAll(LATE, "").replaceAll(FETCHED_EARLY, "");
}
