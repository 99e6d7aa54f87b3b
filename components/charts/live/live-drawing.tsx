"use client";

import { type ComponentType, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { LiveChartProps } from "./live-chart";

interface LiveDrawingProps {
  readonly className: string;
  readonly maxWidth: number;
  /** The drawing as the server made it. */
  readonly svg: string;
  /** Where the model of the same drawing is; null where it cannot be had. */
  readonly address: string | null;
  /** How to move, for whoever moves by keys. */
  readonly hint: string;
}

interface Live {
  readonly Chart: ComponentType<LiveChartProps>;
  readonly model: unknown;
}

/**
 * A drawing that can be read without scripts. When a reader first reaches for it, the interactive
 * chart is fetched and takes its place, in the same box; where that fails, the drawing stays.
 */
export function LiveDrawing({ className, maxWidth, svg, address, hint }: LiveDrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const [live, setLive] = useState<Live | null>(null);
  const [ready, setReady] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);

  const reach = () => {
    if (asked.current || address === null) return;
    asked.current = true;
    Promise.all([import("./live-chart"), fetch(address).then((answer) => answer.json())]).then(
      ([{ LiveChart }, model]) => setLive({ Chart: LiveChart, model }),
      // The drawing is complete without it; who reaches for it again tries anew.
      () => {
        asked.current = false;
      },
    );
  };
  const rememberFocus = (mark: Element) => {
    setFocused(mark.getAttribute("aria-label"));
    reach();
  };
  // Who reached for the drawing before the scripts had come is not heard otherwise.
  const catchUp = useEffectEvent(() => {
    const mark = box.current?.querySelector(":focus");
    if (mark) rememberFocus(mark);
    else if (box.current?.matches(":hover")) reach();
  });
  useEffect(() => catchUp(), []);
  // At once: a change that waits would come between the blur and the focus of one press of a key,
  // and take away the mark that was about to be reached.
  const takeItsPlace = () => flushSync(() => setReady(true));
  const { Chart } = live ?? {};
  return (
    <div
      className={`${className} ch-reach`}
      // Who has moved on is not called back.
      onBlurCapture={ready ? undefined : () => setFocused(null)}
      onFocusCapture={ready ? undefined : (event) => rememberFocus(event.target)}
      onPointerEnter={reach}
      ref={box}
      style={{ maxWidth }}
    >
      {!ready && (
        // Written by lib/charts/svg-writer, which lets known shapes through and escapes all text.
        <div dangerouslySetInnerHTML={{ __html: svg }} data-still="" />
      )}
      {live && Chart && (
        <Chart
          focused={focused}
          hint={hint}
          model={live.model}
          onReady={takeItsPlace}
          ready={ready}
          still={() => box.current?.querySelector("[data-still]") ?? null}
        />
      )}
    </div>
  );
}
