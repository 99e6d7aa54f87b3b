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

/** Runs the page's loader in a window where time is a fiftieth as long. */
function openPage(html: string) {
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
  const names = ["addEventListener", "removeEventListener"] as const;
  const code = /.*<script>(?<code>.*?)<\/script><\/body>/s.exec(html)?.groups?.code ?? "";
  new Function("document", "setTimeout", "Element", "MouseEvent", "KeyboardEvent", ...names, code)(
    document,
    (run: () => void, delay = 0) => setTimeout(run, delay / 50),
    window.Element,
    window.MouseEvent,
    window.KeyboardEvent,
    ...names.map((name) => window[name].bind(window)),
  );
  const scripts = () =>
    [...document.head.querySelectorAll("script")].map((script) => {
      return [new URL(script.src, "http://own").pathname, script.id, script.async];
    });
  const takeOver = () => {
    done.length = 0;
    document.dispatchEvent(new window.Event(TAKEN_OVER));
    return done;
  };
  return { window, document, scripts, takeOver };
}

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

  it("does again, in their order, what was done before they had come", () => {
    const { window, document, takeOver } = openPage(withLateScripts(PAGE));
    const press = (key: string) => new window.KeyboardEvent("keydown", { key, bubbles: true });
    document.querySelector("b")?.click();
    document.querySelector("a")?.click();
    document.body.dispatchEvent(press("/"));
    expect(takeOver()).toEqual(["click B", "keydown /"]);
    document.querySelector("b")?.click();
    expect(takeOver()).toEqual([]);
  });

  it("is the same page where there are none to wait for", () => {
    const plain = "<!doctype html><html><body><script>own()</script></body></html>";
    expect(withLateScripts(plain)).toBe(plain);
    expect(withLateScripts(withLateScripts(PAGE))).toBe(withLateScripts(PAGE));
  });
});
