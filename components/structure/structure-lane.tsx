import { SILENT } from "@/components/charts/drawing/type";
import { dateWords, SvgEvidenceLink } from "@/components/pictures/svg-evidence";
import { placeOnAxis, type TimeAxis } from "@/components/pictures/time-axis";
import { roundWords } from "@/components/rounds/round-name";
import type { CountedRound } from "@/lib/data/group-funding";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { OrganizationTie } from "@/lib/data/organizations-relations";
import { countsAsRaised } from "@/lib/domain/funding-round";
import { type PlainDate, spanOf } from "@/lib/domain/partial-date";
import { printQuantity } from "@/lib/domain/quantity-text";
import { nameIn } from "@/lib/domain/subject-name";
import { type RoundLook, roundLook, roundSteps } from "./row-states";
import type { StructureContext } from "./structure-context";
import { type PlacedRound, type PlacedRow, ROUND_RADIUS } from "./structure-layout";
import type { StructureRow } from "./structure-rows";

/** Half the height of the bar of a membership. */
const BAR = 4;
/** A span shorter than this is a day. */
const LEAST_SPAN = 3;

interface LaneProps {
  readonly context: StructureContext;
  readonly row: StructureRow;
  readonly placed: PlacedRow;
  readonly axis: TimeAxis;
  /** Where the bar of what goes on ends. */
  readonly today: PlainDate;
}

/** A company's time in the group and its own rounds. */
export function StructureLane({ context, row, placed, axis, today }: LaneProps) {
  return (
    <>
      <line className="ch-grid" x1={axis.left} x2={axis.right} y1={placed.bar} y2={placed.bar} />
      {row.membership !== null && (
        <MembershipBar
          axis={axis}
          context={context}
          organization={row.organization}
          tie={row.membership}
          today={today}
          y={placed.bar}
        />
      )}
      {row.rounds.map((round, at) => {
        const place = placed.rounds[at];
        return (
          place && <RoundMark context={context} key={round.slug} place={place} round={round} />
        );
      })}
    </>
  );
}

interface BarProps {
  readonly context: StructureContext;
  readonly organization: OrganizationRef;
  readonly tie: OrganizationTie;
  readonly y: number;
  readonly axis: TimeAxis;
  readonly today: PlainDate;
}

function MembershipBar({ context, organization, tie, y, axis, today }: BarProps) {
  const { t, locale } = context;
  const { from, to } = tie;
  if (from === null) return null;
  const x = (day: PlainDate) => placeOnAxis(axis, day);
  const began = spanOf(from.value);
  const ended = to === null ? null : spanOf(to.value);
  const certain = { from: x(began.to), to: x(ended?.from ?? today) };
  const ends = [from, to].flatMap((end) => (end === null ? [] : dateWords(end.value, locale)));
  const role = t(`role.${tie.groupRole ?? "X"}`);
  const spoken = t("tieSpoken", {
    organization: nameIn(locale, organization).main,
    line: t("tieSpoken", { organization: role, line: ends.join(" – ") }),
  });
  const look = tie.planned ? "ch-planned" : "ch-exact ch-h2";
  return (
    <SvgEvidenceLink context={context} sourced={from} spoken={spoken}>
      <PossibleBar from={x(began.from)} to={x(began.to)} y={y} />
      {certain.to > certain.from && (
        <rect
          className={look}
          height={2 * BAR}
          width={certain.to - certain.from}
          x={certain.from}
          y={y - BAR}
        />
      )}
      {ended !== null && <PossibleBar from={x(ended.from)} to={x(ended.to)} y={y} />}
    </SvgEvidenceLink>
  );
}

function PossibleBar({ from, to, y }: { from: number; to: number; y: number }) {
  if (to - from < LEAST_SPAN) return null;
  return (
    <rect
      className="ch-possible ch-h2"
      height={2 * BAR - 1.5}
      width={to - from}
      x={from}
      y={y - BAR + 0.75}
    />
  );
}

function RoundMark({
  context,
  round,
  place,
}: {
  readonly context: StructureContext;
  readonly round: CountedRound;
  readonly place: PlacedRound;
}) {
  const { t, rounds, locale, at } = context;
  const { from, to, y } = place;
  const words = roundWords({ ...round, label: round.label?.value ?? null }, rounds);
  const named = countsAsRaised(round.status)
    ? words.main
    : t("roundStatus", { round: words.main, status: rounds(`status.${round.status}`) });
  const spoken = t("round", {
    organization: nameIn(locale, round.organization).main,
    round: named,
    date: dateWords(round.announcedOn.value, locale),
    amount: printQuantity(round.moneyRaised.value, locale),
  });
  return (
    <at.State steps={roundSteps(round)}>
      <SvgEvidenceLink context={context} sourced={round.announcedOn} spoken={spoken}>
        {to - from > LEAST_SPAN && (
          <path className="ch-span" d={`M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`} />
        )}
        <Circle look={roundLook(round)} x={place.x} y={y} />
      </SvgEvidenceLink>
    </at.State>
  );
}

export function Circle({ look, x, y }: { look: RoundLook; x: number; y: number }) {
  const r = ROUND_RADIUS;
  switch (look) {
    case "exact":
      return <circle className="ch-exact ch-h1" cx={x} cy={y} r={r} />;
    case "hedged":
      return (
        <>
          <circle className="ch-within ch-h1" cx={x} cy={y} r={r - 1} />
          <circle className="ch-rim ch-h1" cx={x} cy={y} r={r - 1} />
        </>
      );
    case "planned":
      return <circle className="ch-planned pic-hollow" cx={x} cy={y} r={r - 1} />;
    case "undisclosed":
      return <Unknown x={x} y={y} />;
  }
}

/** The open circle with '?' for what no source gives. */
export function Unknown({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle className="ch-undisclosed" cx={x} cy={y} r={ROUND_RADIUS} />
      <text className="ch-note" textAnchor="middle" x={x} y={y + 4} {...SILENT}>
        ?
      </text>
    </>
  );
}
