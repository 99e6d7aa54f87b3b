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

export interface AtLinkProps {
  /** What the link is called, by day. */
  readonly steps: readonly DayStep<string>[];
  readonly href: string;
  readonly children: ReactNode;
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
  readonly Link: (props: AtLinkProps) => ReactNode;
  readonly Line: (props: AtLineProps) => ReactNode;
}

/** The parts for one day, where nothing moves. */
export function partsOn(day: PlainDate): AtParts {
  return {
    State: ({ steps, children }) => <g data-state={stepOn(steps, day)}>{children}</g>,
    Words: ({ steps }) => stepOn(steps, day),
    Link: ({ steps, ...link }) => <NamedLink name={stepOn(steps, day)} {...link} />,
    Line: (place) => <DayLine day={day} {...place} />,
  };
}

/** A link whose name says more than it shows. */
export function NamedLink({
  name,
  href,
  children,
}: Omit<AtLinkProps, "steps"> & { readonly name: string | undefined }) {
  return (
    <a aria-label={name} className="pic-link" href={href}>
      {children}
    </a>
  );
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
