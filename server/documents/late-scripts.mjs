/**
 * Scripts that wait for the page to be seen. A page is whole without them, but a browser that meets
 * them on its way lets them take the line and the processor from what is to be painted first.
 */

const LATE = /<script src="(?<source>\/_next\/[^"]+)"(?: id="(?<id>[^"]*)")? async=""><\/script>/g;
const FETCHED_EARLY = /<link rel="preload" as="script"[^>]*>/g;

/** Milliseconds after which they come to a page that is not painted, as in a tab behind others. */
const LATEST = 1_000;

/**
 * Same sources, same ids, in the same order; each is put in once.
 * @param {{ source: string, id: string }[]} scripts
 */
function loader(scripts) {
  const list = JSON.stringify(scripts.map(({ source, id }) => (id ? [source, id] : [source])));
  return (
    `<script>(()=>{let s=${list.replaceAll("<", "\\u003c")};` +
    "const go=()=>{for(const [src,id] of s){const e=document.createElement('script');" +
    "e.async=true;if(id)e.id=id;e.src=src;document.head.append(e)}s=[]};" +
    `requestAnimationFrame(()=>setTimeout(go));setTimeout(go,${LATEST})})()</script>`
  );
}

/** @param {string} html a whole document */
export function withLateScripts(html) {
  const scripts = [...html.matchAll(LATE)].map(({ groups }) => ({
    source: (groups?.source ?? "").replaceAll("&amp;", "&"),
    id: groups?.id ?? "",
  }));
  const end = html.lastIndexOf("</body>");
  if (scripts.length === 0 || end < 0) return html;
  const withLoader = html.slice(0, end) + loader(scripts) + html.slice(end);
  return withLoader.replaceAll(LATE, "").replaceAll(FETCHED_EARLY, "");
}
