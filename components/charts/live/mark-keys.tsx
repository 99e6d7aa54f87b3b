"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { marksIn, pointOf, tipOf } from "./marks-in";
import { ARROWS, nearestMark } from "./nearest-mark";

/** What a mark says, and where, in pixels of the box around the drawing. */
export interface Tip {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly byKey: boolean;
}

/** One stop for the Tab key, arrows from mark to mark, a tip with what the mark says. */
export function useMarkKeys(box: RefObject<HTMLElement | null>) {
  const [tip, setTip] = useState<Tip | null>(null);

  const showTip = (mark: SVGElement, byKey: boolean) => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined) return;
    const { left, width, top } = mark.getBoundingClientRect();
    setTip({
      name: tipOf(mark),
      left: left + width / 2 - frame.left,
      top: top - frame.top,
      byKey,
    });
  };
  const hideTip = () => setTip(null);
  const point = (event: PointerEvent) => {
    const mark = markAround(event.target, box.current);
    if (mark) showTip(mark, false);
    else hideTip();
  };
  const focus = (event: FocusEvent) => {
    const mark = markAround(event.target, box.current);
    if (mark === null || box.current === null) return;
    for (const other of marksIn(box.current)) {
      other.setAttribute("tabindex", other === mark ? "0" : "-1");
    }
    showTip(mark, true);
  };
  const move = (event: KeyboardEvent) => {
    if (box.current === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") hideTip();
    const marks = marksIn(box.current);
    const from = marks.findIndex((mark) => mark.matches(":focus"));
    const arrow = ARROWS.find((known) => known === event.key);
    const to =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? marks.length - 1
          : arrow && from >= 0
            ? nearestMark(marks.map(pointOf), from, arrow)
            : null;
    if (to === null) return;
    event.preventDefault();
    marks[to]?.focus();
  };
  return { tip, hideTip, point, focus, move };
}

function markAround(target: EventTarget, within: Element | null): SVGElement | null {
  if (!(target instanceof Element) || within === null) return null;
  return marksIn(within).find((mark) => mark === target || mark.contains(target)) ?? null;
}

/** The tip over its mark, moved aside where it would leave the drawing. */
export function MarkTip({ tip, hint }: { readonly tip: Tip; readonly hint: string }) {
  const own = useRef<HTMLParagraphElement>(null);
  const { name, left, top, byKey } = tip;
  useLayoutEffect(() => {
    const [words, room] = [own.current, own.current?.parentElement?.clientWidth];
    if (words === null || room === undefined) return;
    const half = words.offsetWidth / 2;
    words.style.left = `${Math.max(half, Math.min(left, room - half))}px`;
  });
  return (
    <p aria-hidden="true" className="ch-tip" ref={own} style={{ left, top }}>
      {name}
      {byKey && <span>{hint}</span>}
    </p>
  );
}
