import type { Sourced } from "@/lib/domain/evidence";
import { countsAsRaised, type RoundStatus } from "@/lib/domain/funding-round";
import {
  comparePartialDates,
  type PartialDate,
  type PlainDate,
  plainDate,
  spanOf,
  yearOf,
} from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { boundsOf, type Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { type ChartContext, cellOf, seenAs, shortText, targetOf } from "./chart-context";
import { type ChartTableData, plainCell } from "./chart-table";
import type { CircleLook, TimelineModel, TimelineRound } from "./drawing/timeline-model";
import { dayNumber, timeTicks } from "./scale";

export interface ChartedRound {
  readonly key: string;
  readonly label: string;
  readonly announcedOn: Sourced<PartialDate>;
  readonly moneyRaised: Sourced<Quantity>;
  readonly status: RoundStatus;
}

export interface TimelineCompany {
  readonly key: string;
  readonly name: string;
  readonly rounds: readonly ChartedRound[];
}

/** First and last day of the axis. */
export interface TimelineExtent {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Whether the round's amount stands on the axis of that currency, or is undisclosed. */
export function isDrawn({ moneyRaised, status }: ChartedRound, currency: string): boolean {
  const { value } = moneyRaised;
  return status !== "CANCELLED" && (value.value === null || value.currency === currency);
}

/** Whole years around all rounds. */
export function extentOfRounds(companies: readonly TimelineCompany[]): TimelineExtent | null {
  const dates = companies.flatMap(({ rounds }) =>
    rounds.map(({ announcedOn }) => announcedOn.value),
  );
  const [first] = [...dates].sort(comparePartialDates);
  if (first === undefined) return null;
  const to = dates
    .map((date) => spanOf(date).to)
    .sort()
    .at(-1);
  return to === undefined ? null : { from: plainDate(yearOf(first), 1, 1), to };
}

export function timelineModel(
  context: ChartContext,
  currency: string,
  companies: readonly TimelineCompany[],
  { from, to }: TimelineExtent,
  mostTicks: number,
): TimelineModel {
  const rows = companies.map(({ key, name, rounds }) => ({
    key,
    name,
    rounds: rounds
      .filter((round) => isDrawn(round, currency))
      .sort((a, b) => comparePartialDates(a.announcedOn.value, b.announcedOn.value))
      .map((round) => circleOf(context, name, round)),
  }));
  const { days, yearly } = legibleTicks(from, to, mostTicks);
  return {
    from: dayNumber(from),
    to: dayNumber(to),
    ticks: days.map((date) => ({
      at: dayNumber(date),
      label: printPartialDate(
        { date, precision: yearly ? "YEAR" : "MONTH", inferred: false },
        context.locale,
      ),
    })),
    largest: Math.max(0, ...rows.flatMap(({ rounds }) => rounds.map(({ high }) => high))),
    rows: rows.filter(({ rounds }) => rounds.length > 0),
  };
}

/** The name of a month takes the room of two years. */
function legibleTicks(from: PlainDate, to: PlainDate, mostYears: number) {
  const ticks = timeTicks(from, to, mostYears);
  return ticks.yearly ? ticks : timeTicks(from, to, Math.ceil(mostYears / 2));
}

function circleOf(context: ChartContext, company: string, round: ChartedRound): TimelineRound {
  const { value } = round.moneyRaised;
  const bounds = boundsOf(value);
  const low = Number(bounds?.low ?? 0);
  const high = bounds?.high === null ? low : Number(bounds?.high ?? 0);
  const span = spanOf(round.announcedOn.value);
  const name = context.texts("names.value", {
    subject: `${company}${PUNCTUATION[context.locale].comma}${round.label}`,
    when: printPartialDate(round.announcedOn.value, context.locale),
    value: printQuantity(value, context.locale),
  });
  const raised = countsAsRaised(round.status);
  const said = raised
    ? name
    : context.texts("names.marked", { name, mark: context.texts(`status.${round.status}`) });
  const { moneyRaised } = round;
  const target = targetOf(context, said, raised ? moneyRaised : { ...moneyRaised, mark: "single" });
  const text = value.value === null ? "" : shortText(context, value);
  return {
    ...seenAs(context, target, text),
    key: round.key,
    from: dayNumber(span.from),
    to: dayNumber(span.to),
    look: lookOf(value, raised),
    low,
    high,
    text,
  };
}

function lookOf(quantity: Quantity, raised: boolean): CircleLook {
  if (quantity.value === null) return "undisclosed";
  if (!raised) return "planned";
  switch (quantity.qualifier) {
    case "EXACT":
      return "exact";
    case "MORE_THAN":
    case "AT_LEAST":
      return "open";
    default:
      return "hedged";
  }
}

export function timelineTable(
  context: ChartContext,
  companies: readonly TimelineCompany[],
): ChartTableData {
  const { texts, locale } = context;
  return {
    key: "rounds",
    columns: [
      { key: "company", label: texts("columns.company"), numeric: false },
      { key: "round", label: texts("columns.round"), numeric: false },
      { key: "announced", label: texts("columns.announced"), numeric: false },
      { key: "amount", label: texts("columns.amount"), numeric: true },
      { key: "status", label: texts("columns.status"), numeric: false },
    ],
    rows: companies.flatMap(({ key, name, rounds }) =>
      rounds.map((round) => ({
        key: `${key} ${round.key}`,
        cells: [
          plainCell(name),
          plainCell(round.label),
          {
            text: printPartialDate(round.announcedOn.value, locale),
            href: context.evidenceHref(round.announcedOn.evidence),
          },
          cellOf(context, round.moneyRaised),
          plainCell(texts(`status.${round.status}`)),
        ],
      })),
    ),
  };
}
