/** What stands around the shapes of a drawing. */
export interface SvgFrame {
  /** Unique on the page; ids inside the drawing begin with it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

const SHAPE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  g: ["class", "transform", "data-state", "aria-hidden"],
  a: ["class", "href", "aria-label"],
  title: [],
  text: ["class", "x", "y", "text-anchor", "aria-hidden"],
  tspan: ["class", "x", "dx", "dy"],
  rect: ["class", "x", "y", "width", "height", "rx"],
  line: ["class", "x1", "y1", "x2", "y2"],
  circle: ["class", "cx", "cy", "r"],
  path: ["class", "d", "stroke-width"],
};

/** As much of a DOM node as is read here. */
export interface DrawnNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DrawnNode>;
  readonly localName?: string;
  readonly getAttribute?: (name: string) => string | null;
}

/** Classes of charts and pictures; those of the library say nothing to our style sheet. */
const OWN_CLASS = /^(?:ch|pic|st|net)-[\w-]+$/;

/** An address on this site: no scheme, no other host. */
const LOCAL_ADDRESS = /^\/(?![/\\])[^\s\\]*$/;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/**
 * The SVG below `root` as text that may stand in any page: only known elements and attributes,
 * everything escaped, numbers at a tenth of a pixel, colours left to the style sheet. It stands as
 * a file of its own as well.
 */
export function writeSvg(root: DrawnNode, frame: SvgFrame): string {
  const shapes = writeShapes(root.childNodes);
  const titleId = `${frame.id}-title`;
  const descriptionId = `${frame.id}-desc`;
  // Whoever reads the page aloud takes an image as one thing and would hide the links within.
  const role = shapes.includes("<a ") ? "group" : "img";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="ch-svg" viewBox="0 0 ${frame.width} ${frame.height}"`,
    ` role="${role}" aria-labelledby="${escapeText(titleId)}" aria-describedby="${escapeText(descriptionId)}">`,
    `<title id="${escapeText(titleId)}">${escapeText(frame.title)}</title>`,
    `<desc id="${escapeText(descriptionId)}">${escapeText(frame.description)}</desc>`,
    shapes,
    "</svg>",
  ].join("");
}

/** The shapes without a frame. */
export function writeShapes(nodes: Iterable<DrawnNode>): string {
  return [...nodes].map(writeNode).join("");
}

function writeNode(node: DrawnNode): string {
  if (node.nodeType === TEXT_NODE) return escapeText(node.textContent ?? "");
  return node.nodeType === ELEMENT_NODE ? writeElement(node) : "";
}

function writeElement(element: DrawnNode): string {
  const name = element.localName ?? "";
  const allowed = SHAPE_ATTRIBUTES[name];
  if (allowed === undefined) return "";
  const children = writeShapes(element.childNodes);
  const attributes = allowed.map((attribute) => writeAttribute(element, attribute)).join("");
  if (name === "g" && (attributes === "" || children === "")) return children;
  if (name === "a" && !attributes.includes(" href=")) return children;
  return children === ""
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${children}</${name}>`;
}

function writeAttribute(element: DrawnNode, name: string): string {
  const value = element.getAttribute?.(name) ?? null;
  if (value === null) return "";
  if (name === "class") {
    const own = value.split(/\s+/).filter((word) => OWN_CLASS.test(word));
    return own.length === 0 ? "" : ` class="${own.join(" ")}"`;
  }
  if (name === "href" && !LOCAL_ADDRESS.test(value)) return "";
  const verbatim = name === "href" || name.startsWith("aria-") || name === "text-anchor";
  return ` ${name}="${escapeText(verbatim ? value : roundNumbers(value))}"`;
}

function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (digits) => {
    const rounded = Math.round(Number(digits) * 10) / 10;
    return String(Object.is(rounded, -0) ? 0 : rounded);
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
