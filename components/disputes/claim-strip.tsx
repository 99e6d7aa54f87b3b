import type { ScalePlace } from "@/lib/domain/claim-scale";

interface ClaimStripProps {
  /** Null for a claim that names no value. */
  readonly place: ScalePlace | null;
  readonly accepted: boolean;
}

const MIDDLE = 9;
const RADIUS = 4.5;
const BAR = 8;

/**
 * One claim on the scale that it shares with the others: a dot for an exact value, a lighter bar
 * with a broken rim for bounds, an arrow where they are open. For the eye alone: the figure stands
 * beside it in words.
 */
export function ClaimStrip({ place, accepted }: ClaimStripProps) {
  return (
    <svg aria-hidden="true" className="claim-strip" data-accepted={accepted || undefined}>
      <line className="strip-rule" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {place === null ? null : place.exact ? (
        <circle cx={percent(place.from)} cy={MIDDLE} r={RADIUS} />
      ) : (
        <Stretch place={place} />
      )}
    </svg>
  );
}

function Stretch({ place }: { readonly place: ScalePlace }) {
  const { from, to, openLow, openHigh } = place;
  return (
    <>
      <rect
        height={BAR}
        width={percent(Math.max(to - from, 0.004))}
        x={percent(from)}
        y={MIDDLE - BAR / 2}
      />
      {openHigh && <Arrow at={to} points="-9,-5 0,0 -9,5" />}
      {openLow && <Arrow at={from} points="9,-5 0,0 9,5" />}
    </>
  );
}

/** Drawn in a box of its own, since points know no percentages. */
function Arrow({ at, points }: { readonly at: number; readonly points: string }) {
  return (
    <svg aria-hidden="true" overflow="visible" x={percent(at)} y={MIDDLE}>
      <polygon points={points} />
    </svg>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
