import { tenfoldOfClaim, tenfoldOfPrinted } from "./claim-slips";
import { figureScale } from "./figure-scale";
import { futureDate } from "./future-date";
import { lookalikeRound } from "./lookalike-round";
import { tenfoldOfRounds } from "./round-scale";
import { sameName } from "./same-name";
import { segmentSum } from "./segment-sum";
import { stakesOverWhole } from "./stakes-over-whole";
import type { Candidate, Surroundings } from "./surroundings";
import { type Finding, type Warning, warningOf } from "./warning";
import { weakerWord } from "./weaker-word";

type Rule = (candidate: Candidate, surroundings: Surroundings) => Finding[];

/** The likeliest to be a slip first: so they are told. */
const RULES: readonly Rule[] = [
  lookalikeRound,
  sameName,
  tenfoldOfPrinted,
  tenfoldOfClaim,
  tenfoldOfRounds,
  figureScale,
  segmentSum,
  stakesOverWhole,
  futureDate,
  weakerWord,
];

/** What every rule has to say of a candidate. */
export function warningsOn(candidate: Candidate, surroundings: Surroundings): Warning[] {
  return RULES.flatMap((rule) => rule(candidate, surroundings)).map((finding) =>
    warningOf(candidate, finding),
  );
}
