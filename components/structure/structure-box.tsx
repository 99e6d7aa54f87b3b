import { SILENT } from "@/components/charts/drawing/type";
import { SvgFigure, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { fitText, textWidth } from "@/lib/charts/text-width";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { dayStepsOf } from "@/lib/domain/day-state";
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
  const { t, at } = context;
  const { box, connector, joint } = placed;
  const lines = boxLines(context, row);
  const dates = fundedDates(row);
  const rounds = dayStepsOf(dates, (day) => {
    const { yes, perhaps } = countOn(day, dates);
    return t("ownRounds", { yes, perhaps });
  });
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
      <BoxName context={context} box={box} organization={row.organization} />
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
        <at.Words steps={rounds} />
      </text>
    </at.State>
  );
}

interface BoxNameProps {
  readonly context: StructureContext;
  readonly organization: OrganizationRef;
  readonly box: Box;
}

function BoxName({ context, organization, box }: BoxNameProps) {
  const { locale, hrefOf } = context;
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, organization);
  const room = box.width - 2 * PAD;
  const width = textWidth(main, TEXT_SIZE, 600);
  const both = second !== null && width + 6 + textWidth(second, TEXT_SIZE) <= room;
  return (
    <a
      className="pic-link"
      href={hrefOf(`/organizations/${organization.slug}`)}
      lang={mainLanguage}
    >
      <text className="pic-name" x={box.x + PAD} y={box.y + NAME_BASE}>
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
    </a>
  );
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
    line: `${before}${figure}${after}`,
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
