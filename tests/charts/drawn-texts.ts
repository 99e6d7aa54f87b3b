import { Window } from "happy-dom";
import { textWidth } from "@/lib/charts/text-width";

const SIZE = 12.5;
const NOTE_SIZE = 11.5;

/** A line of text in a drawing, with the room that it takes. */
export interface DrawnText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of text of an SVG, as wide as its type is. */
export function drawnTexts(svg: string): DrawnText[] {
  const window = new Window();
  const { document } = window;
  document.body.innerHTML = svg;
  return [...document.querySelectorAll("svg text")].flatMap((element) => {
    const style = element.getAttribute("class") ?? "";
    const anchor = element.getAttribute("text-anchor") ?? "start";
    const x = Number(element.getAttribute("x"));
    let base = Number(element.getAttribute("y"));
    const parts = [...element.childNodes].map((node) => {
      const span = node instanceof window.Element ? node : null;
      if (span !== null) base += Number(span.getAttribute("dy"));
      const noted = `${style} ${span?.getAttribute("class") ?? ""}`.includes("ch-note");
      return boxOf(node.textContent ?? "", x, base, anchor, noted, style.includes("ch-value"));
    });
    return parts.filter(({ text }) => text !== "");
  });
}

function boxOf(
  text: string,
  x: number,
  base: number,
  anchor: string,
  noted: boolean,
  heavy: boolean,
): DrawnText {
  const size = noted ? NOTE_SIZE : SIZE;
  const width = textWidth(text, size, heavy && !noted ? 600 : 400);
  const from = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { text, from, to: from + width, top: base - size * 0.72, bottom: base + size * 0.2 };
}

/** Pairs of texts that lie on each other. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter((b) => a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}
