"use client";

import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import type { ChartJob } from "../drawing/chart-job";
import { drawJob } from "../drawing/draw-job";
import { BrowserTips } from "../drawing/marks";
import { MarkTip, useMarkKeys } from "./mark-keys";
import { marksIn, nameOf, sameMarks } from "./marks-in";

export interface LiveChartProps {
  readonly model: unknown;
  /** The drawing that stands in its place until it is ready. */
  readonly still: () => Element | null;
  readonly ready: boolean;
  readonly onReady: () => void;
  /** Name of the mark of the drawing that has the focus. */
  readonly focused: string | null;
  readonly hint: string;
}

/** The chart in the browser: one stop for the Tab key, arrows from mark to mark, a tip with the value. */
export function LiveChart({ model, still, ready, onReady, focused, hint }: LiveChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { tip, hideTip, point, focus, move } = useMarkKeys(box);
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

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      aria-describedby={hintId}
      aria-label={job?.title}
      className={ready ? "ch-svg ch-live" : "ch-svg ch-live ch-coming"}
      onBlur={hideTip}
      onFocus={focus}
      onKeyDown={move}
      onPointerLeave={hideTip}
      onPointerOver={point}
      ref={box}
      role="group"
    >
      <BrowserTips value={false}>{drawn.element}</BrowserTips>
      <p className="sr-only" id={hintId}>
        {hint}
      </p>
      {tip && <MarkTip hint={hint} tip={tip} />}
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
