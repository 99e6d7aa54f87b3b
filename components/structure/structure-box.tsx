import { useLocale, useTranslations } from "next-intl";
import { SILENT } from "@/components/charts/drawing/type";
import { SvgFigure, TEXT_SIZE } from "@/components/pictures/svg-evidence";
import { fitText, textWidth } from "@/lib/charts/text-width";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { dayStepsOf } from "@/lib/domain/day-state";
import { nameIn } from "@/lib/domain/subject-name";
import { hrefInView } from "@/lib/i18n/navigation";
import { AtState, AtWords } from "./at-day";
import { countOn, fundedSteps, presenceSteps } from "./row-states";
import { Unknown } from "./structure-lane";
import { type Box, LINE_HEIGHT, NAME_BASE, type PlacedRow } from "./structure-layout";
import { fundedDates, type StructureRow } from "./structure-rows";
import { type TieLine, tieLines } from "./tie-words";

const PAD = 14;

/** Lines under a company's name: its ties, then its own rounds. */
export function useBoxLines(): (row: StructureRow) => TieLine[] {
  const t = useTranslations("structure");
  const locale = useLocale();
  return (row) => row.ties.flatMap((tie) => tieLines(tie, t, locale));
}

interface StructureBoxProps {
  readonly row: StructureRow;
  readonly placed: PlacedRow;
}

/** A company: its name, how it belongs to the group and whether it raised money of its own. */
export function StructureBox({ row, placed: { box, connector, joint } }: StructureBoxProps) {
  const t = useTranslations("structure");
  const lines = useBoxLines()(row);
  const dates = fundedDates(row);
  const rounds = dayStepsOf(dates, (day) => {
    const { yes, perhaps } = countOn(day, dates);
    return t("ownRounds", { yes, perhaps });
  });
  const joins = row.depth === 1 ? row.ties.at(-1) : (row.membership ?? row.ties[0]);
  const base = box.y + NAME_BASE;
  return (
    <AtState steps={presenceSteps(row)}>
      <path className="st-connector" d={connector} />
      {joins?.from === null && <Unknown x={joint.x} y={joint.y} />}
      <rect className="st-box" height={box.height} width={box.width} x={box.x} y={box.y} />
      <AtState steps={fundedSteps(row)}>
        <rect className="st-funded" height={box.height} width={5} x={box.x} y={box.y} />
      </AtState>
      <BoxName box={box} organization={row.organization} />
      {lines.map((line, at) => (
        <BoxLine
          key={line.key}
          line={line}
          organization={row.organization}
          x={box.x + PAD}
          y={base + (at + 1) * LINE_HEIGHT}
        />
      ))}
      <text className="ch-soft" x={box.x + PAD} y={base + (lines.length + 1) * LINE_HEIGHT}>
        <AtWords steps={rounds} />
      </text>
    </AtState>
  );
}

function BoxName({ organization, box }: { organization: OrganizationRef; box: Box }) {
  const locale = useLocale();
  const { main, mainLanguage, second, secondLanguage } = nameIn(locale, organization);
  const room = box.width - 2 * PAD;
  const width = textWidth(main, TEXT_SIZE, 600);
  const both = second !== null && width + 6 + textWidth(second, TEXT_SIZE) <= room;
  return (
    <a
      className="pic-link"
      href={hrefInView(`/organizations/${organization.slug}`, locale)}
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
  readonly line: TieLine;
  readonly organization: OrganizationRef;
  readonly x: number;
  readonly y: number;
}

function BoxLine({ line: { before, figure, after, sourced }, organization, x, y }: BoxLineProps) {
  const t = useTranslations("structure");
  const start = x + textWidth(before, TEXT_SIZE);
  const spoken = t("tieSpoken", {
    organization: nameIn(useLocale(), organization).main,
    line: `${before}${figure}${after}`,
  });
  return (
    <>
      {before !== "" && (
        <text className="ch-soft" x={x} y={y} {...SILENT}>
          {before}
        </text>
      )}
      <SvgFigure sourced={sourced} spoken={spoken} text={figure} x={start} y={y} />
      {after !== "" && (
        <text {...SILENT} className="ch-soft" x={start + textWidth(figure, TEXT_SIZE) + 7} y={y}>
          {after.trimStart()}
        </text>
      )}
    </>
  );
}
