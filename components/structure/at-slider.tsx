"use client";

import { type MouseEvent, useEffect, useId, useRef } from "react";
import { lastDayOfMonth, monthNumberOf } from "@/lib/domain/calendar-month";
import { AT, type DayStep } from "@/lib/domain/day-state";
import type { DaySpan, PlainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { useAddress } from "@/lib/i18n/use-address";
import { AtWords, useAtDay } from "./at-day";

export interface YearLink {
  readonly label: string;
  readonly href: string;
  readonly day: PlainDate;
}

interface AtSliderProps {
  readonly action: string;
  /** What the form must send along. */
  readonly carried: readonly (readonly [string, string])[];
  readonly days: DaySpan;
  readonly label: string;
  readonly yearsLabel: string;
  readonly submit: string;
  readonly years: readonly YearLink[];
  /** What the picture shows on the day, in one line. */
  readonly summary: readonly DayStep<string>[];
}

/**
 * Chooses the day of the picture by its month. Without scripts the slider sends its month number,
 * and the links lead to the ends of years; with them the picture follows at once.
 */
export function AtSlider(props: AtSliderProps) {
  const { action, carried, days, label, yearsLabel, submit, years, summary } = props;
  const { day, show } = useAtDay();
  const { locale } = useAddress();
  const id = useId();
  const printed = printPartialDate({ date: day, precision: "DAY", inferred: false }, locale);
  const slider = useRef<HTMLInputElement>(null);

  const bounded = (date: PlainDate) => (date > days.to ? days.to : date);
  const showMonth = (number: number) => show(bounded(lastDayOfMonth(number)));

  // It may have been moved before the scripts came, which the browser keeps and React does not hear.
  const month = monthNumberOf(day);
  useEffect(() => {
    const moved = Number(slider.current?.value ?? month);
    if (moved !== month) showMonth(moved);
  });

  function follow(event: MouseEvent<HTMLAnchorElement>, to: PlainDate) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(to);
  }

  return (
    <div className="at-control no-print">
      <form action={action} method="get">
        {carried.map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <div className="at-head">
          <label htmlFor={id}>{label}</label>
          <output htmlFor={id}>{printed}</output>
        </div>
        <div className="at-row">
          <input
            aria-valuetext={printed}
            id={id}
            max={monthNumberOf(days.to)}
            min={monthNumberOf(days.from)}
            name={AT}
            onChange={({ currentTarget }) => showMonth(Number(currentTarget.value))}
            ref={slider}
            type="range"
            value={month}
          />
          <button className="button" data-variant="plain" type="submit">
            {submit}
          </button>
        </div>
      </form>
      <nav aria-label={yearsLabel}>
        <ul className="at-years">
          {years.map((year) => (
            <li key={year.day}>
              <a
                aria-current={year.day === day ? "true" : undefined}
                className="link"
                href={year.href}
                onClick={(event) => follow(event, year.day)}
                rel="nofollow"
              >
                {year.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="at-summary" role="status">
        <AtWords steps={summary} />
      </p>
    </div>
  );
}
