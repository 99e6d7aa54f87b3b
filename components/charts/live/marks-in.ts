import type { MarkPoint } from "./nearest-mark";

/** The marks of a drawing in the order of reading: links, and marks that lead nowhere. */
export function marksIn(drawing: Element): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>("svg :is(a.ch-link, a.pic-link, g.ch-mark)")];
}

/** What a mark says. */
export function nameOf(mark: SVGElement): string {
  return (
    mark.getAttribute("aria-label") ??
    mark.dataset.name ??
    mark.querySelector("title")?.textContent ??
    mark.textContent ??
    ""
  );
}

/** What a tip over a mark says, beside which its printed text is seen. */
export function tipOf(mark: SVGElement): string {
  return mark.dataset.name ?? nameOf(mark);
}

/** Whether two drawings say the same, mark by mark. */
export function sameMarks(a: readonly SVGElement[], b: readonly SVGElement[]): boolean {
  return a.length === b.length && a.every((mark, at) => isSame(mark, b[at]));
}

function isSame(a: SVGElement, b: SVGElement | undefined): boolean {
  return b !== undefined && nameOf(a) === nameOf(b);
}

/** The middle of a mark on the screen. */
export function pointOf(mark: SVGElement): MarkPoint {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
