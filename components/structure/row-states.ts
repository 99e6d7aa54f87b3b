import type { CountedRound } from "@/lib/data/group-funding";
import { type DayStep, dayStepsOf, happenedBy, presenceOn } from "@/lib/domain/day-state";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { PartialDate, PlainDate } from "@/lib/domain/partial-date";
import { fundedDates, type StructureRow } from "./structure-rows";

type Steps = readonly DayStep<string>[];

interface TiedRow extends Pick<StructureRow, "ties" | "membership"> {}

/** The dates by which a row's box is drawn: of its membership, else of the first tie that has one. */
function tenureOf({ ties, membership }: TiedRow) {
  const tie = membership ?? ties.find(({ from }) => from !== null) ?? null;
  return {
    from: tie?.from?.value ?? null,
    to: membership?.to?.value ?? null,
    planned: tie?.planned ?? false,
  };
}

function datesOf({ from, to }: { from: PartialDate | null; to: PartialDate | null }) {
  return [from, to].filter((date) => date !== null);
}

/** How the company stands to the group, by day: a word of `Presence`, or `planned`. */
export function presenceSteps(row: TiedRow): Steps {
  const tenure = tenureOf(row);
  return dayStepsOf(datesOf(tenure), (day) => {
    const presence = presenceOn(day, tenure);
    return tenure.planned && presence !== "before" && presence !== "left" ? "planned" : presence;
  });
}

/** Whether a round was announced, by day. */
export function roundSteps({ announcedOn }: Pick<CountedRound, "announcedOn">): Steps {
  return dayStepsOf([announcedOn.value], (day) => happenedBy(day, announcedOn.value));
}

/** How many things had happened by a day. */
export interface CountOnDay {
  readonly yes: number;
  readonly perhaps: number;
}

export function countOn(day: PlainDate, dates: readonly PartialDate[]): CountOnDay {
  const states = dates.map((date) => happenedBy(day, date));
  return {
    yes: states.filter((state) => state === "yes").length,
    perhaps: states.filter((state) => state === "perhaps").length,
  };
}

/** Whether money of its own was raised, by day. */
export function fundedSteps(row: Pick<StructureRow, "rounds">): Steps {
  const dates = fundedDates(row);
  return dayStepsOf(dates, (day) => fundedOn(day, dates));
}

function fundedOn(day: PlainDate, dates: readonly PartialDate[]): "yes" | "perhaps" | "no" {
  const { yes, perhaps } = countOn(day, dates);
  return yes > 0 ? "yes" : perhaps > 0 ? "perhaps" : "no";
}

/** What a picture of the group shows on a day, in figures. */
export interface GroupOnDay {
  /** X companies that belong to it for certain. */
  readonly members: number;
  readonly perhaps: number;
  /** Of all X companies, those with money of their own. */
  readonly funded: number;
  readonly maybe: number;
}

/** The figures of the whole picture, in words, by day. */
export function summarySteps(
  rows: readonly StructureRow[],
  print: (group: GroupOnDay) => string,
): Steps {
  const xCompanies = rows.filter(
    ({ membership }) =>
      membership?.type === "MEMBER_OF_GROUP" &&
      membership.groupRole !== "CORE" &&
      !membership.planned,
  );
  const members = xCompanies.map(tenureOf);
  const funds = xCompanies.map(fundedDates);
  return dayStepsOf([...members.flatMap(datesOf), ...funds.flat()], (day) => {
    const presence = members.map((tenure) => presenceOn(day, tenure));
    const funding = funds.map((dates) => fundedOn(day, dates));
    return print({
      members: presence.filter((state) => state === "in" || state === "undated").length,
      perhaps: presence.filter((state) => state === "perhaps").length,
      funded: funding.filter((state) => state === "yes").length,
      maybe: funding.filter((state) => state === "perhaps").length,
    });
  });
}

/** How a round's circle is drawn; a round that raised nothing yet is hollow, whatever its amount. */
export type RoundLook = "exact" | "hedged" | "undisclosed" | "planned";

export function roundLook({
  status,
  moneyRaised,
}: Pick<CountedRound, "status" | "moneyRaised">): RoundLook {
  if (!countsAsRaised(status)) return "planned";
  const { qualifier } = moneyRaised.value;
  if (qualifier === "UNDISCLOSED") return "undisclosed";
  return qualifier === "EXACT" ? "exact" : "hedged";
}
