import { setTimeout as pause } from "node:timers/promises";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { TAKEN_OVER } from "../../lib/view/taken-over.mjs";
import { withLateScripts } from "./late-scripts.mjs";

const PAGE = `<!doctype html><html><head>
<link rel="stylesheet" href="/_next/static/a.css"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>
<script src="/_next/static/a.js" async=""></script>
<script src="/_next/static/b.js?x=1&amp;y=2" id="_R_" async=""></script>
<script src="/_next/static/old.js" noModule=""></script>
</head><body><p>Whole</p><script>own()</script></body></html>`;

/** How a browser came to a page. */
class Load {
  constructor(readonly type: string) {}
}

/** Runs the page's loader in a window where time is a fiftieth as long. */
function openPage(html: string, loaded = "navigate") {
  const window = new Window();
  const { document } = window;
  document.body.innerHTML = "<button type=button><b>Open</b></button><a href='#there'>There</a>";
  const done: string[] = [];
  for (const type of ["click", "keydown"]) {
    document.addEventListener(type, (event) => {
      const { target } = event;
      const on = target instanceof window.Element ? target.tagName : "";
      done.push(`${type} ${event instanceof window.KeyboardEvent ? event.key : on}`);
    });
  }
  const code = /.*<script>(?<code>.*?)<\/script><\/body>/s.exec(html)?.groups?.code ?? "";
  let anew = 0;
  const given = {
    document,
    window,
    Element: window.Element,
    MouseEvent: window.MouseEvent,
    KeyboardEvent: window.KeyboardEvent,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    setTimeout: (run: () => void, delay = 0) => setTimeout(run, delay / 50),
    location: { reload: () => (anew += 1) },
    performance: { getEntriesByType: () => [new Load(loaded)], now: () => 0 },
    PerformanceNavigationTiming: Load,
  };
  new Function(...Object.keys(given), code)(...Object.values(given));
  const scripts = () =>
    [...document.head.querySelectorAll("script")].map((script) => {
      return [new URL(script.src, "http://own").pathname, script.id, script.async];
    });
  /** What has been done again at once, and what after what was on its way then. */
  const takeOver = async () => {
    done.length = 0;
    document.dispatchEvent(new window.Event(TAKEN_OVER));
    const atOnce = [...done];
    await pause();
    return { atOnce, soon: done.slice(atOnce.length) };
  };
  /** The line brings the last script that was asked for, which does its work. */
  const bring = (work: () => void = () => {}) => {
    work();
    document.head.querySelector("script:last-of-type")?.dispatchEvent(new window.Event("load"));
  };
  const lose = () =>
    document.head.querySelector("script:last-of-type")?.dispatchEvent(new window.Event("error"));
  return { window, document, scripts, takeOver, bring, lose, anew: () => anew };
}

const DATA = "/_data/tag/en";
/** Longer than a page waits for its reader, shorter than it stands once loaded anew. */
const LONGER = 150;

const ALL = [
  ["/_next/static/a.js", "", true],
  ["/_next/static/b.js", "_R_", true],
];

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

  it.each(["pointermove", "keydown", "scroll"])("puts each in once at a %s", (sign) => {
    const { window, scripts } = openPage(withLateScripts(PAGE));
    expect(scripts()).toEqual([]);
    for (let times = 0; times < 3; times += 1) window.dispatchEvent(new window.Event(sign));
    expect(scripts()).toEqual(ALL);
  });

  it("puts each in once for a reader who only reads, after a while", async () => {
    const { scripts } = openPage(withLateScripts(PAGE));
    expect(scripts()).toEqual([]);
    await expect.poll(scripts).toEqual(ALL);
  });

  it("does again, in their order and after the letter of a key, what was done before they had come", async () => {
    const { window, document, takeOver } = openPage(withLateScripts(PAGE));
    const press = (key: string) => new window.KeyboardEvent("keydown", { key, bubbles: true });
    document.querySelector("b")?.click();
    document.querySelector("a")?.click();
    document.body.dispatchEvent(press("/"));
    expect(await takeOver()).toEqual({ atOnce: [], soon: ["click B", "keydown /"] });
    document.querySelector("b")?.click();
    expect(await takeOver()).toEqual({ atOnce: [], soon: [] });
  });

  it("puts in React's data first, and asks for the scripts meanwhile", async () => {
    const { window, document, scripts, bring } = openPage(withLateScripts(PAGE, DATA));
    window.dispatchEvent(new window.Event("scroll"));
    const asked = [...document.head.querySelectorAll("link[rel=preload]")];
    expect(
      asked.map((link) => new URL(link.getAttribute("href") ?? "", "http://own").pathname),
    ).toEqual(ALL.map(([path]) => path));
    await new Promise((resolve) => setTimeout(resolve, LONGER));
    expect(scripts()).toEqual([[DATA, "", true]]);
    bring(() => Object.assign(window, { __next_f: [] }));
    expect(scripts()).toEqual([[DATA, "", true], ...ALL]);
  });

  it("asks for its data again at the next sign where the line was down", () => {
    const { window, scripts, lose } = openPage(withLateScripts(PAGE, DATA));
    const sign = () => window.dispatchEvent(new window.Event("scroll"));
    sign();
    lose();
    sign();
    sign();
    expect(scripts()).toEqual([
      [DATA, "", true],
      [DATA, "", true],
    ]);
  });

  it("loads itself anew where it says something else by now, but not again and again", async () => {
    const first = openPage(withLateScripts(PAGE, DATA));
    first.window.dispatchEvent(new first.window.Event("scroll"));
    first.bring();
    await expect.poll(first.anew).toBe(1);
    expect(first.scripts()).toEqual([[DATA, "", true]]);
    const second = openPage(withLateScripts(PAGE, DATA), "reload");
    second.window.dispatchEvent(new second.window.Event("scroll"));
    second.bring();
    await new Promise((resolve) => setTimeout(resolve, LONGER));
    expect(second.anew()).toBe(0);
    await expect.poll(second.anew).toBe(1);
  });

  it("is the same page where there are none to wait for", () => {
    const plain = "<!doctype html><html><body><script>own()</script></body></html>";
    expect(withLateScripts(plain)).toBe(plain);
    expect(withLateScripts(withLateScripts(PAGE))).toBe(withLateScripts(PAGE));
  });
});
