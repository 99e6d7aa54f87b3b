import { setTimeout as pause } from "node:timers/promises";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { withLateScripts } from "./late-scripts.mjs";

const PAGE = `<!doctype html><html><head>
<link rel="stylesheet" href="/_next/static/a.css"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>
<script src="/_next/static/a.js" async=""></script>
<script src="/_next/static/b.js?x=1&amp;y=2" id="_R_" async=""></script>
<script src="/_next/static/old.js" noModule=""></script>
</head><body><p>Whole</p><script>own()</script></body></html>`;

/** Runs the page's loader in a window, and says which scripts it put in. */
async function loadedBy(html: string, { paints }: { paints: boolean }) {
  const code = /.*<script>(?<code>.*?)<\/script><\/body>/s.exec(html)?.groups?.code ?? "";
  const put: { source: string; id: string; async: boolean }[] = [];
  const { document } = new Window();
  const head = {
    append: (element: { src: string; id: string; async: boolean }) =>
      put.push({ source: element.src, id: element.id, async: element.async }),
  };
  const asked: (() => void)[] = [];
  new Function("document", "requestAnimationFrame", "setTimeout", code)(
    { createElement: document.createElement.bind(document), head },
    (paint: () => void) => asked.push(paint),
    (run: () => void, delay = 0) => setTimeout(run, delay / 20),
  );
  const before = put.length;
  if (paints) for (const paint of asked) paint();
  await pause(120);
  return { before, put };
}

describe("a page with late scripts", () => {
  it("neither fetches them nor says so in its head, and keeps all else", () => {
    const html = withLateScripts(PAGE);
    expect(html).not.toMatch(/<script src="[^"]*"[^>]* async/);
    expect(html).not.toContain('as="script"');
    expect(html).toContain('<script src="/_next/static/old.js" noModule="">');
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/a.css"/>');
    expect(html).toContain("<p>Whole</p><script>own()</script>");
    expect(html.endsWith("</body></html>")).toBe(true);
  });

  it.each([true, false])("puts each in once, the same way (painted: %s)", async (paints) => {
    const { before, put } = await loadedBy(withLateScripts(PAGE), { paints });
    expect(before).toBe(0);
    expect(put).toEqual([
      { source: expect.stringMatching(/\/_next\/static\/a\.js$/), id: "", async: true },
      { source: expect.stringMatching(/b\.js\?x=1&y=2$/), id: "_R_", async: true },
    ]);
  });

  it("is the same page where there are none to wait for", () => {
    const plain = "<!doctype html><html><body><script>own()</script></body></html>";
    expect(withLateScripts(plain)).toBe(plain);
    expect(withLateScripts(withLateScripts(PAGE))).toBe(withLateScripts(PAGE));
  });
});
