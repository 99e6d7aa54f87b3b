import { textWidth } from "@/lib/charts/text-width";
import { EvidenceLine, Linked, UnknownMark } from "./marks";
import type { RoundLabel } from "./timeline-labels";
import type { TimelineRound } from "./timeline-model";
import { TEXT_SIZE } from "./type";

export interface RoundPlace {
  readonly round: TimelineRound;
  /** Where the chart's own axes have it. */
  readonly day: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** The days that the date can mean, in pixels. */
  readonly spanFrom: number;
  readonly spanTo: number;
  readonly radius: number;
  readonly inner: number;
  readonly label: RoundLabel | null;
}

/** Half the rim. */
const RIM = 1;
export function RoundCircle({ place }: { place: RoundPlace }) {
  const { round, label } = place;
  return (
    <Linked target={round}>
      <Shape place={place} />
      {label && <Amount place={place} label={label} />}
    </Linked>
  );
}

function Amount({ place, label }: { place: RoundPlace; label: RoundLabel }) {
  const { round, y } = place;
  const base = y + label.base;
  return (
    <>
      <text className="ch-label ch-haloed" x={label.x} y={base} textAnchor={label.anchor}>
        {round.text}
      </text>
      {round.href !== null && (
        <EvidenceLine
          x={label.x}
          y={base}
          anchor={label.anchor}
          width={textWidth(round.text, TEXT_SIZE)}
        />
      )}
    </>
  );
}

function Shape({ place: { round, x, y, radius, inner } }: { place: RoundPlace }) {
  switch (round.look) {
    case "undisclosed":
      return <UnknownMark x={x} y={y} />;
    case "planned":
      return <circle className="ch-planned" cx={x} cy={y} r={radius - RIM} />;
    case "exact":
      return <circle className="ch-exact ch-h2" cx={x} cy={y} r={radius} />;
    case "hedged":
      return (
        <>
          <circle className="ch-within ch-h2" cx={x} cy={y} r={inner - RIM} />
          <circle className="ch-rim ch-h2" cx={x} cy={y} r={radius - RIM} />
        </>
      );
    case "open":
      return (
        <>
          <circle className="ch-within ch-h2" cx={x} cy={y} r={inner - RIM} />
          <circle className="ch-rim ch-h2" cx={x} cy={y} r={inner + 2} />
          <path className="ch-open" d={`M${x - 4} ${y - inner - 5}l4 -4l4 4`} />
        </>
      );
  }
}
