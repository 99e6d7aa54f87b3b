"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { AT, stepOn } from "@/lib/domain/day-state";
import type { PlainDate } from "@/lib/domain/partial-date";
import {
  type AtLineProps,
  type AtLinkProps,
  type AtStateProps,
  type AtWordsProps,
  DayLine,
  NamedLink,
} from "./at-parts";

interface AtDayState {
  readonly day: PlainDate;
  /** Whether the day is another than the server drew. */
  readonly moved: boolean;
  readonly show: (day: PlainDate) => void;
}

const AtDayContext = createContext<AtDayState>({ day: "", moved: false, show: () => {} });

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
    () => ({
      day,
      moved: day !== initial,
      show: (next: PlainDate) => setAsked({ initial, day: next }),
    }),
    [day, initial],
  );
  return <AtDayContext value={state}>{children}</AtDayContext>;
}

/** Part of a drawing whose look the style sheet takes from its state on the day. */
export function AtState({ steps, children }: AtStateProps) {
  const { day } = useAtDay();
  return <g data-state={stepOn(steps, day)}>{children}</g>;
}

/** What holds on the day, in words. */
export function AtWords({ steps }: AtWordsProps) {
  const { day } = useAtDay();
  return stepOn(steps, day);
}

/** A link whose name has what holds on the day. */
export function AtLink({ steps, ...link }: AtLinkProps) {
  const { day } = useAtDay();
  return <NamedLink name={stepOn(steps, day)} {...link} />;
}

export function AtLine(place: AtLineProps) {
  const { day } = useAtDay();
  return <DayLine day={day} {...place} />;
}
