/**
 * A window without a screen, in which the chart library draws inside a worker. Must be imported
 * before React and the library, which look for a window when they load.
 */
import { Window } from "happy-dom";
import { textWidth } from "./text-width.ts";

const GLOBALS = [
  "document",
  "navigator",
  "Element",
  "HTMLElement",
  "HTMLIFrameElement",
  "Node",
  "SVGElement",
  "Text",
  "getComputedStyle",
] as const;

/** The library writes a text into this element to learn its size. */
const MEASURED_ELEMENT = "recharts_measurement_span";
const DEFAULT_SIZE = 12.5;
const LINE_HEIGHT = 1.2;

const drawingWindow = new Window({ url: "http://localhost/" });

Object.defineProperty(globalThis, "window", { value: drawingWindow, configurable: true });
for (const name of GLOBALS) {
  Object.defineProperty(globalThis, name, { value: drawingWindow[name], configurable: true });
}

const measured = drawingWindow.Element.prototype.getBoundingClientRect;
drawingWindow.Element.prototype.getBoundingClientRect = function getBoundingClientRect() {
  if (this.id !== MEASURED_ELEMENT) return measured.call(this);
  const style = this.getAttribute("style") ?? "";
  const size = Number(/font-size:\s*([\d.]+)/.exec(style)?.[1] ?? DEFAULT_SIZE);
  const weight = /font-weight:\s*(?:bold|[6-9]00)/.test(style) ? 600 : 400;
  const width = textWidth(this.textContent, size, weight);
  return new drawingWindow.DOMRect(0, 0, width, size * LINE_HEIGHT);
};
