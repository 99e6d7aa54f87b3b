/**
 * A made-up world of companies, their rounds, investors and sources. Each thing is drawn by its
 * number alone, so tables can be written one after the other and nothing is kept in memory.
 */
import { LAST_DAY, spanAround } from "./days.mjs";
import { nameOf } from "./names.mjs";
import { Draw } from "./random.mjs";

/** @typedef {{ seed: number, rounds: number, companies: number, investors: number, sources: number }} World */
/** @typedef {{ index: number, day: number, precision: import("./days.mjs").Precision, first: number, knownFrom: number, reliability: string, kind: string }} Source */
/** @typedef {{ value: number | null, maxValue: number | null, qualifier: string, currency: string | null }} Amount */

/** Rounds of a company beyond its first, as a chance each time. */
const ANOTHER_ROUND = 0.6;
const MOST_ROUNDS = 12;
const MEAN_ROUNDS = (1 - ANOTHER_ROUND ** MOST_ROUNDS) / (1 - ANOTHER_ROUND);

/**
 * @param {{ rounds: number, seed: number, investors?: number | undefined }} asked
 * @returns {World}
 */
export function worldOf({ rounds, seed, investors = Math.max(20, Math.round(rounds / 20)) }) {
  return {
    seed,
    rounds,
    companies: Math.max(1, Math.round(rounds / MEAN_ROUNDS)),
    investors,
    sources: Math.max(40, Math.round(rounds / 5)),
  };
}

/** What the numbers of things are mixed with, so that a company and a source are drawn apart. */
const STREAM = { source: 0, company: 1, investor: 2 };

/** @param {World} world @param {keyof typeof STREAM} kind @param {number} index */
const drawFor = (world, kind, index) => new Draw(world.seed * 8 + STREAM[kind], index);

/**
 * Sources are numbered by the day that they were published on.
 * @param {World} world @param {number} index @returns {Source}
 */
export function sourceAt(world, index) {
  const draw = drawFor(world, "source", index);
  const day = Math.floor((index * LAST_DAY) / world.sources);
  const precision = draw.chance(0.15) ? "MONTH" : "DAY";
  const span = spanAround(day, precision);
  return {
    index,
    day,
    precision,
    first: span.first,
    knownFrom: span.last,
    reliability: draw.byShare([
      ["A", 0.15],
      ["B", 0.55],
      ["C", 0.2],
      ["D", 0.1],
    ]),
    kind: draw.byShare([
      ["PRESS", 0.6],
      ["FILING", 0.15],
      ["NOTES", 0.1],
      ["BROKER", 0.15],
    ]),
  };
}

/** One of the sources of about a day. @param {World} world @param {Draw} draw @param {number} day */
function sourceNear(world, draw, day) {
  const at = Math.floor((day * world.sources) / LAST_DAY) + draw.whole(0, 3);
  return sourceAt(world, Math.max(0, Math.min(world.sources - 1, at)));
}

/** A stage with the logarithm of the money that is usual for it, in millions. */
const STAGES = /** @type {const} */ ([
  ["SEED", 0.7],
  ["ANGEL", 0.9],
  ["PRE_A", 1.1],
  ["SERIES_A", 1.5],
  ["SERIES_B", 1.9],
  ["SERIES_C", 2.3],
  ["SERIES_D", 2.6],
  ["SERIES_E", 2.8],
]);
const LATE = /** @type {const} */ ([
  ["STRATEGIC", 2.4],
  ["PRE_IPO", 3],
  ["UNKNOWN", 1.6],
]);

/** @param {Draw} draw @param {number} order of the round in its company */
function stageOf(draw, order) {
  const stage = STAGES[order + (draw.chance(0.3) ? 1 : 0)];
  return stage === undefined || draw.chance(0.12) ? draw.among(LATE) : stage;
}

/** Two figures that count. @param {number} value in units of currency */
function rounded(value) {
  const scale = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / scale) * scale;
}

/** @param {Draw} draw @param {number} size logarithm of millions @returns {Amount} */
function amountOf(draw, size) {
  const qualifier = draw.byShare([
    ["EXACT", 0.52],
    ["APPROXIMATELY", 0.13],
    ["NEARLY", 0.08],
    ["MORE_THAN", 0.08],
    ["AT_LEAST", 0.04],
    ["LESS_THAN", 0.02],
    ["BETWEEN", 0.05],
    ["UNDISCLOSED", 0.08],
  ]);
  const currency = draw.byShare([
    ["CNY", 0.6],
    ["USD", 0.28],
    ["HKD", 0.08],
    ["EUR", 0.04],
  ]);
  const value = rounded(1e6 * 10 ** (size + 0.35 * draw.normal()));
  if (qualifier === "UNDISCLOSED")
    return { value: null, maxValue: null, qualifier, currency: null };
  return { value, maxValue: qualifier === "BETWEEN" ? value * 3 : null, qualifier, currency };
}

/** @param {Draw} draw @param {number} day */
function partialDate(draw, day) {
  /** @type {import("./days.mjs").Precision} */
  const precision = draw.byShare([
    ["DAY", 0.7],
    ["MONTH", 0.2],
    ["QUARTER", 0.04],
    ["HALF", 0.03],
    ["YEAR", 0.03],
  ]);
  return { first: spanAround(day, precision).first, precision };
}

/** @param {World} world @param {Draw} draw @param {{ index: number, invests: boolean, foundedBy: number }} of */
function organization(world, draw, { index, invests, foundedBy }) {
  const founded = draw.chance(0.6)
    ? spanAround(Math.max(0, foundedBy - draw.whole(30, 2500)), "YEAR")
    : null;
  return {
    index,
    ...nameOf(draw, index, invests),
    kind: invests
      ? draw.byShare([
          ["INVESTOR", 0.6],
          ["FUND", 0.25],
          ["COMPANY", 0.15],
        ])
      : "COMPANY",
    founded: founded?.first ?? null,
    source: sourceNear(world, draw, foundedBy),
  };
}

/** @param {World} world @param {number} index */
export function investorAt(world, index) {
  const draw = drawFor(world, "investor", index);
  return organization(world, draw, { index, invests: true, foundedBy: draw.whole(0, 1500) });
}

/** @param {World} world @param {Draw} draw */
function investmentsOf(world, draw) {
  const seen = new Set();
  for (let left = 1 + draw.times(0.6, 9); left > 0; left -= 1) seen.add(draw.rank(world.investors));
  const hasLead = draw.chance(0.7);
  return [...seen].map((investor, position) => ({
    investor,
    position,
    isLead: hasLead && position === 0,
    invested: draw.chance(0.06) ? amountOf(draw, 1) : null,
  }));
}

/**
 * A company with its rounds, each with its investors and who tells of it.
 * @param {World} world @param {number} index
 */
export function companyAt(world, index) {
  const draw = drawFor(world, "company", index);
  let day = draw.whole(200, LAST_DAY - 200);
  const count = 1 + draw.times(ANOTHER_ROUND, MOST_ROUNDS - 1);
  const company = organization(world, draw, { index, invests: false, foundedBy: day });
  const rounds = [];
  for (let order = 0; order < count && day < LAST_DAY; order += 1) {
    const [type, size] = stageOf(draw, order);
    const amount = amountOf(draw, size);
    const source = sourceNear(world, draw, day);
    const isTold = draw.chance(0.33);
    rounds.push({
      order,
      type,
      status: draw.byShare([
        ["ANNOUNCED", 0.7],
        ["CLOSED", 0.22],
        ["PLANNED", 0.05],
        ["CANCELLED", 0.03],
      ]),
      announced: partialDate(draw, Math.min(day, source.day)),
      amount,
      valuation: draw.chance(0.1) ? amountOf(draw, size + 0.8) : null,
      source,
      other: isTold ? otherWord(world, draw, amount, day) : null,
      investments: investmentsOf(world, draw),
    });
    day += draw.whole(120, 900);
  }
  return { company, rounds };
}

/**
 * What another source says of the money: mostly the same, sometimes before the accepted one.
 * @param {World} world @param {Draw} draw @param {Amount} amount @param {number} day
 */
function otherWord(world, draw, amount, day) {
  const source = sourceNear(world, draw, day + draw.whole(-60, 90));
  const factor = draw.byShare([
    [1, 0.88],
    [1.2, 0.11],
    [10, 0.01],
  ]);
  if (amount.value === null) return { source, amount };
  const value = rounded(amount.value * factor);
  return { source, amount: { ...amount, value, maxValue: amount.maxValue && value * 3 } };
}

/** @param {World} world */
export function* companies(world) {
  let rounds = 0;
  for (let index = 0; rounds < world.rounds; index += 1) {
    const next = companyAt(world, index);
    next.rounds.splice(world.rounds - rounds);
    rounds += next.rounds.length;
    yield next;
  }
}
