"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { placeOnAxis, type TimeAxis } from "@/components/pictures/time-axis";
import { AT, type DayStep, stepOn } from "@/lib/domain/day-state";
import type { PlainDate } from "@/lib/domain/partial-date";

interface AtDayState {
  readonly day: PlainDate;
  readonly show: (day: PlainDate) => void;
}

const AtDayContext = createContext<AtDayState>({ day: "", show: () => {} });

export function useAtDay(): AtDayState {
  return useContext(AtDayContext);
}

/** Milliseconds of rest before the address follows: browsers refuse hundreds of changes in a row. */
const ADDRESS_PAUSE = 250;

/**
 * The day for which the group is drawn. The server draws the whole picture; in the browser only the
 * state of its parts follows the slider, and the address with it.
 */
export function AtDay({ initial, children }: { initial: PlainDate; children: ReactNode }) {
  const [asked, setAsked] = useState({ initial, day: initial });
  // A link to another day changes what the server sends, and with it the day.
  if (asked.initial !== initial) setAsked({ initial, day: initial });
  const { day } = asked;
  useEffect(() => {
    if (day === initial) return;
    const later = setTimeout(() => {
      const address = new URL(window.location.href);
      address.searchParams.set(AT, day);
      window.history.replaceState(null, "", address);
    }, ADDRESS_PAUSE);
    return () => clearTimeout(later);
  }, [day, initial]);
  const state = useMemo(
    () => ({ day, show: (next: PlainDate) => setAsked({ initial, day: next }) }),
    [day, initial],
  );
  return <AtDayContext value={state}>{children}</AtDayContext>;
}

/** Part of a drawing whose look the style sheet takes from its state on the day. */
export function AtState({
  steps,
  children,
}: {
  steps: readonly DayStep<string>[];
  children: ReactNode;
}) {
  const { day } = useAtDay();
  return <g data-state={stepOn(steps, day)}>{children}</g>;
}

/** What holds on the day, in words. */
export function AtWords({ steps }: { steps: readonly DayStep<string>[] }) {
  const { day } = useAtDay();
  return stepOn(steps, day);
}

/** The day itself, across the lanes. */
export function AtLine({ axis, top, bottom }: { axis: TimeAxis; top: number; bottom: number }) {
  const { day } = useAtDay();
  const x = placeOnAxis(axis, day);
  return (
    <g className="st-at">
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <path d={`M${x - 5} ${top - 7}h10l-5 7z`} />
    </g>
  );
}
