import type { PictureSign } from "@/components/charts/chart";
import { roundLook } from "./row-states";
import type { StructureContext } from "./structure-context";
import { Circle, Unknown } from "./structure-lane";
import type { StructureRow } from "./structure-rows";

const BOXES = ["in", "perhaps", "before", "left"] as const;

const LOOKS = [
  ["exact", "round"],
  ["hedged", "hedged"],
  ["planned", "planned"],
] as const;

/** Names the ways of drawing; states that only some day shows are named too. */
export function structureSigns(
  { t }: StructureContext,
  rows: readonly StructureRow[],
): PictureSign[] {
  const looks = new Set(rows.flatMap(({ rounds }) => rounds.map(roundLook)));
  const everLeft = rows.some(({ membership }) => membership?.to != null);
  return [
    ...BOXES.filter((state) => state !== "left" || everLeft).map((state) => ({
      name: t(`legend.${state === "in" ? "member" : state}`),
      shapes: (
        <g data-state={state}>
          <rect className="st-box" height="12" width="14" x="1" y="2" />
        </g>
      ),
    })),
    {
      name: t("legend.funds"),
      shapes: (
        <g data-state="yes">
          <rect className="st-funded" height="14" width="5" x="5" y="1" />
        </g>
      ),
    },
    ...LOOKS.filter(([look]) => looks.has(look)).map(([look, word]) => ({
      name: t(`legend.${word}`),
      shapes: <Circle look={look} x={8} y={8} />,
    })),
    { name: t("legend.unknown"), shapes: <Unknown x={8} y={8} /> },
  ];
}
