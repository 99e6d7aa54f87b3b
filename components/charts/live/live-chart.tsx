"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ChartJob } from "../drawing/chart-job";
import { drawJob } from "../drawing/draw-job";
import { BrowserTips } from "../drawing/marks";
import { marksIn, nameOf, pointOf, sameMarks } from "./marks-in";
import { ARROWS, nearestMark } from "./nearest-mark";

export interface LiveChartProps {
  readonly model: unknown;
  /** The drawing that stands in its place until it is ready. */
  readonly still: () => Element | null;
  readonly ready: boolean;
  readonly onReady: () => void;
  /** Name of the mark that had the focus when this was asked for. */
  readonly focused: string | null;
  readonly hint: string;
}

interface Tip {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly byKey: boolean;
}

/** The chart in the browser: one stop for the Tab key, arrows from mark to mark, a tip with the value. */
export function LiveChart({ model, still, ready, onReady, focused, hint }: LiveChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const hintId = useId();
  const job = jobIn(model);
  // Drawn once: a tip that moves must not draw the chart anew.
  const drawn = useMemo(() => (job === null ? null : drawJob(job)), [job]);

  useEffect(() => {
    if (ready || drawn === null) return;
    // The library draws in several steps; it takes the place once it has all that stands there.
    const frame = requestAnimationFrame(function look() {
      const [here, there] = [box.current, still()];
      if (here && there && sameMarks(marksIn(there), marksIn(here))) onReady();
    });
    return () => cancelAnimationFrame(frame);
  });

  useLayoutEffect(() => {
    if (!ready || box.current === null) return;
    const marks = marksIn(box.current);
    const wanted = Math.max(
      0,
      marks.findIndex((mark) => nameOf(mark) === focused),
    );
    for (const [at, mark] of marks.entries()) {
      mark.setAttribute("tabindex", at === wanted ? "0" : "-1");
      if (mark.localName === "a") continue;
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", nameOf(mark));
    }
    if (focused !== null) marks[wanted]?.focus();
  }, [ready, focused]);

  if (drawn === null) return null;

  const showTip = (mark: SVGElement, byKey: boolean) => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined) return;
    const { left, width, top } = mark.getBoundingClientRect();
    setTip({
      name: nameOf(mark),
      left: left + width / 2 - frame.left,
      top: top - frame.top,
      byKey,
    });
  };
  const point = (event: PointerEvent) => {
    const mark = markAround(event.target, box.current);
    if (mark) showTip(mark, false);
    else setTip(null);
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
    if (event.key === "Escape") setTip(null);
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
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      aria-describedby={hintId}
      aria-label={job?.title}
      className={ready ? "ch-svg ch-live" : "ch-svg ch-live ch-coming"}
      onBlur={() => setTip(null)}
      onFocus={focus}
      onKeyDown={move}
      onPointerLeave={() => setTip(null)}
      onPointerOver={point}
      ref={box}
      role="group"
    >
      <BrowserTips value={false}>{drawn.element}</BrowserTips>
      <p className="ch-hint" id={hintId}>
        {hint}
      </p>
      {tip && (
        <p aria-hidden="true" className="ch-tip" style={{ left: tip.left, top: tip.top }}>
          {tip.name}
          {tip.byKey && <span>{hint}</span>}
        </p>
      )}
    </div>
  );
}

/** The job in an answer of the server; null where it is none. */
function jobIn(model: unknown): ChartJob | null {
  return isAnswer(model) ? model.job : null;
}

function isAnswer(model: unknown): model is { readonly job: ChartJob } {
  if (typeof model !== "object" || model === null || !("job" in model)) return false;
  const { job } = model;
  return typeof job === "object" && job !== null && "drawing" in job && "model" in job;
}

function markAround(target: EventTarget, within: Element | null): SVGElement | null {
  if (!(target instanceof Element) || within === null) return null;
  return marksIn(within).find((mark) => mark === target || mark.contains(target)) ?? null;
}
