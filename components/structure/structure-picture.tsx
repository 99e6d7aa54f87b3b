import type { Chart } from "@/components/charts/chart";
import { type ChartData, factOf, flag, recordOf } from "@/components/charts/chart-data";
import { sortableDate } from "@/components/charts/timeline-data";
import { roundWords } from "@/components/rounds/round-name";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { stepOn } from "@/lib/domain/day-state";
import { countsAsRaised } from "@/lib/domain/funding-round";
import type { PlainDate } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import { summarySteps } from "./row-states";
import type { StructureContext } from "./structure-context";
import { StructureDrawing } from "./structure-drawing";
import { structureSigns } from "./structure-legend";
import { dayWithin, type StructureRow, structureExtent } from "./structure-rows";
import { isDrawn } from "./tie-words";
import "./structure.css";

export interface StructureFacts {
  readonly parent: OrganizationRef;
  readonly rows: readonly StructureRow[];
  /** The last day that the reader sees. */
  readonly today: PlainDate;
  /** The day of the picture. */
  readonly day: PlainDate;
}

/** The group as a picture: on a page, as a file, in a frame. */
export function structurePicture(context: StructureContext, facts: StructureFacts): Chart {
  const { t, locale } = context;
  const { parent, rows, today, day } = facts;
  const days = structureExtent(rows, [today]);
  const { main } = nameIn(locale, parent);
  return {
    name: "structure",
    title: t("pictureTitle", { parent: main }),
    caption: t("caption"),
    note: null,
    summary: summaryOn(context, rows, day),
    description: t("pictureDescription", { parent: main, count: rows.length }),
    legend: new Set(),
    tables: [],
    data: structureData(context, rows),
    drawing: null,
    picture: {
      draw: (id, width) => (
        <StructureDrawing
          context={context}
          days={days}
          id={id}
          parent={parent}
          rows={rows}
          today={dayWithin(days, today)}
          width={width}
        />
      ),
      signs: structureSigns(context, rows),
    },
  };
}

function summaryOn(
  { t, locale }: StructureContext,
  rows: readonly StructureRow[],
  day: PlainDate,
): string {
  const printed = printPartialDate({ date: day, precision: "DAY", inferred: false }, locale);
  const summary = stepOn(
    summarySteps(rows, (group) => t("slider.summary", { ...group })),
    day,
  );
  return `${printed}${PUNCTUATION[locale].colon}${summary ?? ""}`;
}

/** The beginnings and ends of the ties, and the companies' own rounds, whatever the day. */
function structureData(
  { locale, rounds: words }: StructureContext,
  rows: readonly StructureRow[],
): ChartData {
  return {
    dimensions: ["organization", "fact", "counterpart", "date", "planned"],
    records: rows.flatMap(({ organization, ties, rounds }) => {
      const name = nameIn(locale, organization).main;
      const ofTies = ties
        .filter(({ type }) => isDrawn(type))
        .flatMap(({ type, other, planned, from, to, existence }) => {
          const place = (end: string, date: string) => [
            name,
            end === "" ? type : `${type} ${end}`,
            nameIn(locale, other).main,
            date,
            flag(planned),
          ];
          const ends = [
            ...(from === null ? [] : [factOf(place("from", sortableDate(from.value)), from)]),
            ...(to === null ? [] : [factOf(place("to", sortableDate(to.value)), to)]),
          ];
          return ends.length > 0 ? ends : [factOf(place("", ""), existence)];
        });
      const ofRounds = rounds.map((round) => {
        const { announcedOn, status, moneyRaised, label } = round;
        const { main } = roundWords({ ...round, label: label?.value ?? null }, words);
        const date = sortableDate(announcedOn.value);
        const record = recordOf(
          [name, ROUND, main, date, flag(!countsAsRaised(status))],
          moneyRaised,
        );
        return { ...record, inputs: [...record.inputs, announcedOn.evidence] };
      });
      return [...ofTies, ...ofRounds];
    }),
  };
}

/** Kind of fact, beside those of ties. */
const ROUND = "ROUND";
