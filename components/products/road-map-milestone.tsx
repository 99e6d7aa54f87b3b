import { SILENT } from "@/components/charts/drawing/type";
import {
  dateWords,
  SvgEvidenceLink,
  SvgFigureText,
  TEXT_SIZE,
} from "@/components/pictures/svg-evidence";
import { textWidth } from "@/lib/charts/text-width";
import type { ProductMilestoneLine } from "@/lib/data/organizations-products";
import type { RoadMapContext } from "./road-map-context";
import { MILESTONE_RADIUS, type PlacedMilestone, WORDS_BELOW } from "./road-map-layout";

/** Between the word of a milestone and its date. */
export const GAP = 5;
/** A span shorter than this is a day. */
const LEAST_SPAN = 3;

interface MilestoneProps {
  readonly context: RoadMapContext;
  readonly milestone: ProductMilestoneLine;
  readonly product: string;
  readonly place: PlacedMilestone;
}

/** One link, and so one stop of the Tab key: the sign and the date rest on the same. */
export function Milestone({ context, milestone, product, place }: MilestoneProps) {
  const { kind, date } = milestoneWords(context, milestone);
  const { from, to, x, y } = place;
  const { planned, reachedOn } = milestone;
  const message = planned ? "milestonePlanned" : "milestone";
  const spoken = context.t(message, { product, milestone: kind, date });
  const base = y + WORDS_BELOW;
  return (
    <>
      <SvgEvidenceLink context={context} sourced={reachedOn} spoken={spoken}>
        {to - from > LEAST_SPAN && (
          <path
            className="ch-span"
            d={`M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 5}v10`}
          />
        )}
        <circle
          className={planned ? "ch-planned pic-hollow" : "ch-exact ch-h1"}
          cx={x}
          cy={y}
          r={MILESTONE_RADIUS - (planned ? 0.75 : 0)}
        />
        <SvgFigureText
          className="ch-label ch-haloed"
          mark={reachedOn.mark}
          text={date}
          x={place.words + textWidth(kind, TEXT_SIZE) + GAP}
          y={base}
        />
      </SvgEvidenceLink>
      <text className="ch-soft ch-haloed" x={place.words} y={base} {...SILENT}>
        {kind}
      </text>
    </>
  );
}

/** The milestone's word and its date. */
export function milestoneWords(
  { milestones, locale }: RoadMapContext,
  { kind, reachedOn }: ProductMilestoneLine,
) {
  return { kind: milestones(kind), date: dateWords(reachedOn.value, locale) };
}
