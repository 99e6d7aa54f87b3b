/** Limit of a page that is not kept: the elements of its document, rendered by react-dom/server. */
import { Window } from "happy-dom";
import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { listenOnceTold } from "./listen.mjs";

/** @param {string} text of a `style` attribute */
function styleOf(text) {
  const rules = text.split(";").filter((rule) => rule.includes(":"));
  const pairs = rules.map((rule) => {
    const [name = "", value = ""] = rule.split(/:(.*)/s, 2);
    const own = name.trim();
    const key = own.startsWith("--") ? own : own.replace(/-([a-z])/g, (_, a) => a.toUpperCase());
    return [key, value.trim()];
  });
  return Object.fromEntries(pairs);
}

/** By the names that React takes as they are, and those that it has for itself. @type {Record<string, string>} */
const NAMES = { class: "className", for: "htmlFor" };

/** Attributes that say something by being there. */
const SWITCHES = ["async", "checked", "disabled", "hidden", "open", "selected"];

/** @param {import("happy-dom").Element} element */
function propsOf({ attributes }) {
  const pairs = [...attributes].map(({ name, value }) => {
    if (name === "style") return [name, styleOf(value ?? "")];
    return [NAMES[name] ?? name, SWITCHES.includes(name) || value];
  });
  return Object.fromEntries(pairs);
}

/** What holds text that is no markup. */
const RAW = ["script", "style"];

/** @param {import("happy-dom").Node} node @returns {import("react").ReactNode} */
function elementOf(node) {
  if (node.nodeType === node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== node.ELEMENT_NODE) return null;
  const element = /** @type {import("happy-dom").Element} */ (node);
  const name = element.localName;
  const props = propsOf(element);
  if (RAW.includes(name)) {
    return createElement(name, {
      ...props,
      dangerouslySetInnerHTML: { __html: element.innerHTML },
    });
  }
  return createElement(name, props, ...[...element.childNodes].map(elementOf));
}

await listenOnceTold((/** @type {{ html: string }} */ { html }) => {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  const document = new window.DOMParser().parseFromString(html, "text/html");
  const tree = elementOf(document.documentElement);
  return (_request, response) => {
    const { pipe } = renderToPipeableStream(tree, { onAllReady: () => pipe(response) });
  };
});
