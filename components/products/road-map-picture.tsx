import type { Chart, PictureSign } from "@/components/charts/chart";
import { type ChartData, factOf, flag, recordOf } from "@/components/charts/chart-data";
import { sortableDate } from "@/components/charts/timeline-data";
import type { DaySpan, PlainDate } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";
import type { MakerRoadMap } from "./road-map";
import type { RoadMapContext } from "./road-map-context";
import { RoadMapDrawing } from "./road-map-drawing";

export interface RoadMapFacts {
  readonly makers: readonly MakerRoadMap[];
  readonly days: DaySpan;
  /** The last day that the reader sees. */
  readonly today: PlainDate;
}

/** The chips' road map as a picture: on a page, as a file, in a frame. */
export function roadMapPicture(context: RoadMapContext, facts: RoadMapFacts): Chart {
  const { t } = context;
  const chips = facts.makers.flatMap((maker) => maker.chips);
  const milestones = chips.flatMap((chip) => chip.milestones);
  const planned = milestones.filter((milestone) => milestone.planned).length;
  return {
    name: "road-map",
    title: t("pictureTitle"),
    caption: t("caption"),
    note: null,
    summary: t("summary", {
      chips: chips.length,
      done: milestones.length - planned,
      planned,
    }),
    description: t("pictureDescription", { count: chips.length }),
    legend: new Set(),
    tables: [],
    data: roadMapData(context, facts.makers),
    drawing: null,
    picture: {
      draw: (id, width) => <RoadMapDrawing context={context} id={id} width={width} {...facts} />,
      signs: signsOf(context, facts.makers),
    },
  };
}

function roadMapData({ locale }: RoadMapContext, makers: readonly MakerRoadMap[]): ChartData {
  return {
    dimensions: ["organization", "product", "fact", "date", "planned"],
    records: makers.flatMap(({ maker, chips }) =>
      chips.flatMap(({ name, processNode, milestones }) => {
        const place = [nameIn(locale, maker).main, name.value];
        const node = processNode && recordOf([...place, NODE, "", ""], processNode);
        const dates = milestones.map(({ kind, reachedOn, planned }) =>
          factOf([...place, kind, sortableDate(reachedOn.value), flag(planned)], reachedOn),
        );
        return node ? [node, ...dates] : dates;
      }),
    ),
  };
}

/** Kind of fact, beside those of milestones. */
const NODE = "PROCESS_NODE";

function signsOf({ t, texts }: RoadMapContext, makers: readonly MakerRoadMap[]): PictureSign[] {
  const milestones = makers.flatMap(({ chips }) => chips).flatMap((chip) => chip.milestones);
  const signs: (PictureSign | false)[] = [
    { name: t("legend.done"), shapes: <circle className="ch-exact ch-h1" cx="8" cy="8" r="6.5" /> },
    milestones.some(({ planned }) => planned) && {
      name: t("legend.planned"),
      shapes: <circle className="ch-planned pic-hollow" cx="8" cy="8" r="6" />,
    },
    milestones.some(({ reachedOn }) => reachedOn.value.precision !== "DAY") && {
      name: texts("legend.span"),
      shapes: <path className="ch-span" d="M2 4v8M2 8h12M14 4v8" />,
    },
    { name: t("legend.today"), shapes: <path className="ch-base" d="M8 0v16" /> },
  ];
  return signs.filter((sign) => sign !== false);
}
