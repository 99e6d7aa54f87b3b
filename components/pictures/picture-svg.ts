import type { ReactElement } from "react";
import { writeShapes, writeSvg } from "@/lib/charts/svg-writer";
import { type ElementNode, nodesOf } from "./element-nodes";

/** The drawing in a `PictureFrame` as the text of an SVG, with the classes of the page. */
export function pictureSvg(
  picture: ReactElement,
  { id, title, description }: { id: string; title: string; description: string },
): string {
  const frame = nodesOf(picture).find(isFrame);
  if (frame === undefined) throw new TypeError("A picture is one drawing in a frame.");
  const [, , width = 0, height = 0] = (frame.getAttribute("viewBox") ?? "").split(" ").map(Number);
  // Its name and description are those of the file.
  const childNodes = frame.childNodes.filter((node) => !NAMES.has(node.localName ?? ""));
  return writeSvg({ ...frame, childNodes }, { id, width, height, title, description });
}

const NAMES: ReadonlySet<string> = new Set(["title", "desc"]);

function isFrame(node: object): node is ElementNode {
  return "localName" in node && node.localName === "svg";
}

/** Shapes without a frame, as text. */
export function shapesSvg(shapes: ReactElement): string {
  return writeShapes(nodesOf(shapes));
}
