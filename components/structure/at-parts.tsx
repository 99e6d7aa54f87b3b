import type { ReactNode } from "react";
import { placeOnAxis, type TimeAxis } from "@/components/pictures/time-axis";
import { type DayStep, stepOn } from "@/lib/domain/day-state";
import type { PlainDate } from "@/lib/domain/partial-date";

export interface AtStateProps {
  readonly steps: readonly DayStep<string>[];
  readonly children: ReactNode;
}

export interface AtWordsProps {
  readonly steps: readonly DayStep<string>[];
}

export interface AtLineProps {
  readonly axis: TimeAxis;
  readonly top: number;
  readonly bottom: number;
}

/** The parts of a drawing that its day decides. On a page they follow a slider. */
export interface AtParts {
  readonly State: (props: AtStateProps) => ReactNode;
  readonly Words: (props: AtWordsProps) => ReactNode;
  readonly Line: (props: AtLineProps) => ReactNode;
}

/** The parts for one day, where nothing moves. */
export function partsOn(day: PlainDate): AtParts {
  return {
    State: ({ steps, children }) => <g data-state={stepOn(steps, day)}>{children}</g>,
    Words: ({ steps }) => stepOn(steps, day),
    Line: (place) => <DayLine day={day} {...place} />,
  };
}

/** The day itself, across the lanes. */
export function DayLine({ axis, top, bottom, day }: AtLineProps & { readonly day: PlainDate }) {
  const x = placeOnAxis(axis, day);
  return (
    <>
      <line className="st-day" x1={x} x2={x} y1={top} y2={bottom} />
      <path className="st-day-mark" d={`M${x - 5} ${top - 7}h10l-5 7z`} />
    </>
  );
}
