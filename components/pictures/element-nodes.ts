import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import type { DrawnNode } from "@/lib/charts/svg-writer";

type Props = Readonly<Record<string, unknown>>;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Names of attributes where React's differ from SVG's. */
const REACT_NAMES: ReadonlyMap<string, string> = new Map([
  ["class", "className"],
  ["text-anchor", "textAnchor"],
  ["stroke-width", "strokeWidth"],
]);

/** A drawn element with its name and its children at hand. */
export interface ElementNode extends DrawnNode {
  readonly localName: string;
  readonly childNodes: readonly DrawnNode[];
  readonly getAttribute: (name: string) => string | null;
}

/**
 * What an element draws, as nodes of SVG. Only for components without hooks, which are functions of
 * what they are given: where a file is written, nothing of React runs.
 *
 * A style sheet tells the state of a part by what stands around it, as `[data-state="left"] >
 * .st-box`. Where there is none the part says so itself: `st-box st-box--left`.
 */
export function nodesOf(node: ReactNode, state: string | null = null): DrawnNode[] {
  if (node === null || node === undefined || typeof node === "boolean") return [];
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint") {
    return [{ nodeType: TEXT_NODE, textContent: String(node), childNodes: [] }];
  }
  if (isValidElement<Props>(node)) return nodesOfElement(node, state);
  if (isNodes(node)) return [...node].flatMap((one) => nodesOf(one, state));
  throw new TypeError("A picture is drawn without waiting for anything.");
}

function isNodes(node: object): node is Iterable<ReactNode> {
  return Symbol.iterator in node;
}

function nodesOfElement({ type, props }: ReactElement<Props>, state: string | null): DrawnNode[] {
  if (type === Fragment) return nodesOf(childrenOf(props), state);
  if (isComponent(type)) return nodesOf(drawnBy(type, props), state);
  if (typeof type !== "string") throw new TypeError("A picture has no parts of this kind.");
  const own = props["data-state"];
  const inner = type === "a" ? state : typeof own === "string" ? own : null;
  const element: ElementNode = {
    nodeType: ELEMENT_NODE,
    textContent: null,
    localName: type,
    childNodes: nodesOf(childrenOf(props), inner),
    getAttribute: (name) => attributeOf(props, name, state),
  };
  return [element];
}

function childrenOf({ children }: Props): ReactNode {
  return isReactNode(children) ? children : null;
}

type Component = (props: Props) => unknown;

function isComponent(type: unknown): type is Component {
  return typeof type === "function";
}

function drawnBy(component: Component, props: Props): ReactNode {
  const drawn = component(props);
  return isReactNode(drawn) ? drawn : null;
}

function isReactNode(value: unknown): value is ReactNode {
  return typeof value !== "function" && typeof value !== "symbol";
}

function attributeOf(props: Props, name: string, state: string | null): string | null {
  const value = props[REACT_NAMES.get(name) ?? name];
  if (value === undefined || value === null || value === false) return null;
  if (name !== "class" || state === null) return String(value);
  const classes = String(value).split(" ");
  return [...classes, ...classes.map((one) => `${one}--${state}`)].join(" ");
}
