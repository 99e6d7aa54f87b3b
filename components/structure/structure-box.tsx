import { SILENT } from "@/components/charts/drawing/type";
import { SvgFigure, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { fitText, textWidth } from "@/lib/charts/text-width";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { type DayStep, dayStepsOf } from "@/lib/domain/day-state";
import type { PlainDate } from "@/lib/domain/partial-date";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import { countOn, fundedSteps, presenceSteps } from "./row-states";
import type { StructureContext } from "./structure-context";
import { Unknown } from "./structure-lane";
import { type Box, LINE_HEIGHT, NAME_BASE, type PlacedRow } from "./structure-layout";
import { fundedDates, type StructureRow } from "./structure-rows";
import { type TieLine, tieLines } from "./tie-words";

const PAD = 14;

/** Lines under a company's name: its ties, then its own rounds. */
export function boxLines({ t, locale }: StructureContext, row: StructureRow): TieLine[] {
  return row.ties.flatMap((tie) => tieLines(tie, t, locale));
}

interface StructureBoxProps {
  readonly context: StructureContext;
  readonly row: StructureRow;
  readonly placed: PlacedRow;
}

/** A company: its name, how it belongs to the group and whether it raised money of its own. */
export function StructureBox({ context, row, placed }: StructureBoxProps) {
  const { t, locale, at } = context;
  const { box, connector, joint } = placed;
  const lines = boxLines(context, row);
  const dates = fundedDates(row);
  const roundsOn = (day: PlainDate) => t("ownRounds", { ...countOn(day, dates) });
  const joins = row.depth === 1 ? row.ties.at(-1) : (row.membership ?? row.ties[0]);
  const base = box.y + NAME_BASE;
  return (
    <at.State steps={presenceSteps(row)}>
      <path className="st-connector" d={connector} />
      {joins?.from === null && <Unknown x={joint.x} y={joint.y} />}
      <rect className="st-box" height={box.height} width={box.width} x={box.x} y={box.y} />
      <at.State steps={fundedSteps(row)}>
        <rect className="st-funded" height={box.height} width={5} x={box.x} y={box.y} />
      </at.State>
      <BoxName
        box={box}
        context={context}
        facts={dayStepsOf(dates, (day) =>
          [...lines.map(lineText), roundsOn(day)].join(PUNCTUATION[locale].semicolon),
        )}
        organization={row.organization}
      />
      {lines.map((line, index) => (
        <BoxLine
          context={context}
          key={line.key}
          line={line}
          organization={row.organization}
          x={box.x + PAD}
          y={base + (index + 1) * LINE_HEIGHT}
        />
      ))}
      <text className="ch-soft" x={box.x + PAD} y={base + (lines.length + 1) * LINE_HEIGHT}>
        <at.Words steps={dayStepsOf(dates, roundsOn)} />
      </text>
    </at.State>
  );
}

interface BoxNameProps {
  readonly context: StructureContext;
  readonly organization: OrganizationRef;
  readonly box: Box;
  /** What the box says under the name, by day. */
  readonly facts: readonly DayStep<string>[];
}

/** A link whose name tells the whole box, for whoever goes from box to box by keys. */
function BoxName({ context, organization, box, facts }: BoxNameProps) {
  const { t, at, locale, hrefOf } = context;
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, organization);
  const room = box.width - 2 * PAD;
  const width = textWidth(main, TEXT_SIZE, 600);
  const both = second !== null && width + 6 + textWidth(second, TEXT_SIZE) <= room;
  const named = both ? `${main} ${second}` : main;
  const steps = facts.map(({ from, value }) => ({
    from,
    value: t("tieSpoken", { organization: named, line: value }),
  }));
  return (
    <at.Link href={hrefOf(`/organizations/${organization.slug}`)} steps={steps}>
      <text className="pic-name" lang={mainLanguage} x={box.x + PAD} y={box.y + NAME_BASE}>
        {width <= room ? main : fitText(main, TEXT_SIZE, room * 0.95)}
      </text>
      {both && (
        <text
          className="ch-soft"
          lang={secondLanguage ?? undefined}
          x={box.x + PAD + width + 6}
          y={box.y + NAME_BASE}
        >
          {second}
        </text>
      )}
    </at.Link>
  );
}

function lineText({ before, figure, after }: TieLine): string {
  return `${before}${figure}${after}`;
}

interface BoxLineProps {
  readonly context: StructureContext;
  readonly line: TieLine;
  readonly organization: OrganizationRef;
  readonly x: number;
  readonly y: number;
}

function BoxLine({ context, line, organization, x, y }: BoxLineProps) {
  const { t, locale } = context;
  const { before, figure, after, sourced } = line;
  const start = x + textWidth(before, TEXT_SIZE);
  const spoken = t("tieSpoken", {
    organization: nameIn(locale, organization).main,
    line: lineText(line),
  });
  return (
    <>
      {before !== "" && (
        <text className="ch-soft" x={x} y={y} {...SILENT}>
          {before}
        </text>
      )}
      <SvgFigure
        context={context}
        sourced={sourced}
        spoken={spoken}
        text={figure}
        x={start}
        y={y}
      />
      {after !== "" && (
        <text {...SILENT} className="ch-soft" x={start + textWidth(figure, TEXT_SIZE) + 7} y={y}>
          {after.trimStart()}
        </text>
      )}
    </>
  );
}
