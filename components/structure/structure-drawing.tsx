import { SILENT } from "@/components/charts/drawing/type";
import { PictureFrame } from "@/components/pictures/picture-figure";
import { yearTicks } from "@/components/pictures/time-axis";
import { TwoNames } from "@/components/pictures/two-names";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { type DaySpan, type PlainDate, spanOf } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";
import { NamedLink } from "./at-parts";
import { boxLines, StructureBox } from "./structure-box";
import type { StructureContext } from "./structure-context";
import { StructureLane } from "./structure-lane";
import { type StructureLayout, structureLayout, trunkOf } from "./structure-layout";
import type { StructureRow } from "./structure-rows";

interface StructureDrawingProps {
  readonly context: StructureContext;
  readonly id: string;
  readonly parent: OrganizationRef;
  readonly rows: readonly StructureRow[];
  readonly days: DaySpan;
  readonly today: PlainDate;
  readonly width: number;
}

/** The group for one width: the parent, its companies, and their lanes in time. */
export function StructureDrawing(props: StructureDrawingProps) {
  const { context, id, parent, rows, days, today, width } = props;
  const { t, locale } = context;
  const At = context.at;
  const laid = rows.map((row) => ({
    depth: row.depth,
    lines: boxLines(context, row).length + 1,
    rounds: row.rounds.map(({ announcedOn }) => spanOf(announcedOn.value)),
  }));
  const layout = structureLayout(laid, days, width);
  const { axis, top, bottom } = layout;
  const name = nameIn(locale, parent).main;
  return (
    <PictureFrame
      description={t("pictureDescription", { parent: name, count: rows.length })}
      height={layout.height}
      id={id}
      title={t("pictureTitle", { parent: name })}
      width={width}
    >
      <g {...SILENT}>
        {yearTicks(axis).map(({ year, x }) => (
          <g key={year}>
            <line className="ch-grid" x1={x} x2={x} y1={top - 6} y2={bottom} />
            <text className="ch-soft" x={x + 4} y={top - 12}>
              {year}
            </text>
          </g>
        ))}
        <At.Line axis={axis} bottom={bottom} top={top - 4} />
        <path
          className="st-trunk"
          d={trunkOf(
            layout,
            laid.map(({ depth }) => depth),
          )}
        />
      </g>
      <ParentBox context={context} layout={layout} parent={parent} />
      {rows.map((row, at) => {
        const placed = layout.rows[at];
        return (
          placed && (
            <g key={`${row.organization.slug} ${at}`}>
              <StructureBox context={context} placed={placed} row={row} />
              <StructureLane
                axis={axis}
                context={context}
                placed={placed}
                row={row}
                today={today}
              />
            </g>
          )
        );
      })}
    </PictureFrame>
  );
}

interface ParentBoxProps {
  readonly context: StructureContext;
  readonly parent: OrganizationRef;
  readonly layout: StructureLayout;
}

function ParentBox({ context, parent, layout }: ParentBoxProps) {
  const { t, locale, hrefOf } = context;
  const { main, second } = nameIn(locale, parent);
  const named = second === null ? main : `${main} ${second}`;
  const { x, y, width, height } = layout.parent;
  const slim = height < 80;
  const [left, base] = slim ? [x + 52, y + 25] : [x + 16, y + 72];
  return (
    <>
      <rect className="st-parent" height={height} width={width} x={x} y={y} />
      <text className="st-one" x={x + 16} y={slim ? y + 41 : y + 46} {...SILENT}>
        {t("one")}
      </text>
      <NamedLink
        href={hrefOf(`/organizations/${parent.slug}`)}
        name={t("tieSpoken", { organization: named, line: t("core") })}
      >
        <TwoNames locale={locale} subject={parent} x={left} y={base} />
      </NamedLink>
      <text className="ch-soft" x={left} y={base + 18}>
        {t("core")}
      </text>
      <text className="st-plus" x={layout.plus.x + 4} y={layout.plus.y} {...SILENT}>
        {t("plusX")}
      </text>
    </>
  );
}
