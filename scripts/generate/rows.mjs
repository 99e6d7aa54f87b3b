/**
 * The rows of a made-up world, table by table. What triggers would keep (since when a row is known,
 * which claim leads when) is worked out here by the same rules, since triggers are off meanwhile.
 */
import { dayText } from "./days.mjs";
import { companies, investorAt, sourceAt } from "./world.mjs";

/** @typedef {import("./world.mjs").World} World */
/** @typedef {Record<string, string | number | boolean | null>} Row columns by name; what is missing takes its default */

const KINDS = { source: 1, company: 2, investor: 3, round: 4, investment: 5, claim: 6 };
/** More than any company has rounds, and any round investors. */
const ROUNDS = 16;
const PARTS = 16;

/**
 * An id that grows with its number, as new ones do.
 * @param {keyof typeof KINDS} kind @param {number} number
 */
function idOf(kind, number) {
  const digits = number.toString(16).padStart(13, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(12)}00-8${KINDS[kind]}00-000000000000`;
}

const roundNumber = (/** @type {number} */ company, /** @type {number} */ order) =>
  company * ROUNDS + order;
const partNumber = (/** @type {number} */ round, /** @type {number} */ position) =>
  round * PARTS + position;
const slugOf = (/** @type {string} */ kind, /** @type {number} */ number) =>
  `made-up-${kind}-${number.toString(36)}`;

/** @param {string} field @param {import("./world.mjs").Amount | null} amount @returns {Row} */
function amountColumns(field, amount) {
  if (amount === null) return {};
  return {
    [`${field}Value`]: amount.value,
    [`${field}MaxValue`]: amount.maxValue,
    [`${field}Qualifier`]: amount.qualifier,
    [`${field}Currency`]: amount.currency,
  };
}

/** @param {World} world @returns {Generator<Row>} */
export function* sources(world) {
  for (let index = 0; index < world.sources; index += 1) {
    const { first, precision, kind, reliability } = sourceAt(world, index);
    yield {
      id: idOf("source", index),
      slug: slugOf("source", index),
      publisher: `Made-up Publisher ${index % 400}`,
      kind,
      publishedOn: dayText(first),
      publishedOnPrecision: precision,
      reliability,
    };
  }
}

/** @typedef {ReturnType<typeof investorAt>} Party */

/** @param {World} world @returns {Generator<{ party: Party, kind: "company" | "investor" }>} */
function* parties(world) {
  for (const { company } of companies(world)) yield { party: company, kind: "company" };
  for (let index = 0; index < world.investors; index += 1) {
    yield { party: investorAt(world, index), kind: "investor" };
  }
}

/** @param {World} world @returns {Generator<Row>} */
export function* organizations(world) {
  for (const { party, kind } of parties(world)) {
    const known = dayText(party.source.knownFrom);
    yield {
      id: idOf(kind, party.index),
      slug: slugOf(kind, party.index),
      kind: party.kind,
      name: party.name,
      nameZhHans: party.nameZh,
      nameZhHant: party.nameZh,
      foundedOn: party.founded === null ? null : dayText(party.founded),
      foundedOnPrecision: party.founded === null ? null : "YEAR",
      knownFrom: known,
      settledFrom: known,
    };
  }
}

/** Days since when a round is known, and since when all that it says. @param {{ company: Party, round: Round }} of */
function knownDays({ company, round }) {
  const first = Math.min(
    round.source.knownFrom,
    leadUntil(round)?.from ?? Number.POSITIVE_INFINITY,
  );
  const known = Math.max(first, company.source.knownFrom);
  return { known, settled: Math.max(known, round.source.knownFrom) };
}

/** @typedef {ReturnType<typeof import("./world.mjs").companyAt>["rounds"][number]} Round */

/** While the other source's word leads: until the accepted one is known. @param {Round} round */
function leadUntil({ other, source }) {
  if (other === null || other.source.knownFrom >= source.knownFrom) return null;
  return { from: other.source.knownFrom, until: source.knownFrom };
}

/** @param {World} world */
function* rounds(world) {
  for (const { company, rounds: all } of companies(world)) {
    for (const round of all)
      yield { company, round, number: roundNumber(company.index, round.order) };
  }
}

/** @param {World} world @returns {Generator<Row>} */
export function* fundingRounds(world) {
  for (const { company, round, number } of rounds(world)) {
    const { known, settled } = knownDays({ company, round });
    yield {
      id: idOf("round", number),
      slug: slugOf("round", number),
      organizationId: idOf("company", company.index),
      investmentType: round.type,
      status: round.status,
      announcedOn: dayText(round.announced.first),
      announcedOnPrecision: round.announced.precision,
      ...amountColumns("moneyRaised", round.amount),
      ...amountColumns("postMoneyValuation", round.valuation),
      knownFrom: dayText(known),
      settledFrom: dayText(settled),
    };
  }
}

/** @param {World} world @returns {Generator<Row>} */
export function* investments(world) {
  for (const { company, round, number } of rounds(world)) {
    const { known } = knownDays({ company, round });
    const since = dayText(Math.max(known, round.source.knownFrom));
    for (const { investor, position, isLead, invested } of round.investments) {
      yield {
        id: idOf("investment", partNumber(number, position)),
        slug: slugOf("investment", partNumber(number, position)),
        fundingRoundId: idOf("round", number),
        organizationId: idOf("investor", investor),
        isLead,
        position,
        moneyInvestedQualifier: "UNDISCLOSED",
        ...amountColumns("moneyInvested", invested),
        knownFrom: since,
        settledFrom: since,
      };
    }
  }
}

/** @typedef {{ column: string, id: string, source: import("./world.mjs").Source }} Said of what, and by whom */

/** @param {Said} said @param {string} field @param {Row} value @returns {Row} */
function accepted({ column, id, source }, field, value) {
  const day = dayText(source.knownFrom);
  return {
    sourceId: idOf("source", source.index),
    subjectId: id,
    [column]: id,
    field,
    ...value,
    status: "ACCEPTED",
    knownFrom: day,
    bestFrom: day,
  };
}

/** @param {import("./world.mjs").Amount} amount @returns {Row} */
const figure = (amount) => ({ ...amount });

/** @param {number} first @param {string} precision @returns {Row} */
const date = (first, precision) => ({ date: dayText(first), datePrecision: precision });

/** @param {{ party: Party, kind: "company" | "investor" }} of @returns {Generator<Row>} */
function* claimsOnParty({ party, kind }) {
  const said = { column: "organizationId", id: idOf(kind, party.index), source: party.source };
  yield accepted(said, "existence", {});
  yield accepted(said, "name", { text: party.name });
  if (party.nameZh !== null) {
    yield accepted(said, "nameZhHans", { text: party.nameZh });
    yield accepted(said, "nameZhHant", { text: party.nameZh });
  }
  if (party.founded !== null) yield accepted(said, "foundedOn", date(party.founded, "YEAR"));
}

/** @param {Round} round @param {number} number @returns {Generator<Row>} */
function* claimsOnRound(round, number) {
  const { source, announced, amount, valuation, other } = round;
  const said = { column: "fundingRoundId", id: idOf("round", number), source };
  yield accepted(said, "existence", {});
  yield accepted(said, "announcedOn", date(announced.first, announced.precision));
  yield accepted(said, "moneyRaised", figure(amount));
  if (valuation !== null) yield accepted(said, "postMoneyValuation", figure(valuation));
  if (other === null) return;
  const lead = leadUntil(round);
  yield {
    ...accepted({ ...said, source: other.source }, "moneyRaised", figure(other.amount)),
    status: "COMPETING",
    locator: "another",
    bestFrom: lead === null ? null : dayText(lead.from),
    bestUntil: lead === null ? null : dayText(lead.until),
  };
}

/** @param {Round} round @param {number} number @returns {Generator<Row>} */
function* claimsOnInvestments({ source, investments: parts }, number) {
  for (const { position, invested } of parts) {
    const said = {
      column: "investmentId",
      id: idOf("investment", partNumber(number, position)),
      source,
    };
    yield accepted(said, "existence", {});
    if (invested !== null) yield accepted(said, "moneyInvested", figure(invested));
  }
}

/** @param {World} world @returns {Generator<Row>} */
export function* claims(world) {
  let number = 0;
  for (const row of allClaims(world)) {
    yield { id: idOf("claim", number), locator: "", ...row };
    number += 1;
  }
}

/** @param {World} world @returns {Generator<Row>} */
function* allClaims(world) {
  for (const each of parties(world)) yield* claimsOnParty(each);
  for (const { round, number } of rounds(world)) {
    yield* claimsOnRound(round, number);
    yield* claimsOnInvestments(round, number);
  }
}
