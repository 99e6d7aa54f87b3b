/** What all rounds of a year raised, as a list asks for it, against one row read by its index. */
import { connectTo } from "../../database/server.mjs";
import { StopError } from "../../report.mjs";
import { speedOf, warmUp } from "../load.mjs";
import { recordedStatements } from "../recorded-statements.mjs";
import { inTurns } from "../turns.mjs";
import { worldOfRounds } from "../worlds.mjs";

const ROUNDS = 200_000;
/** At the second of its addresses a list of one year. */
const PATH = "/en/rounds?from=2015&to={2015-2016}";
const ONE_ROUND = 'SELECT * FROM "FundingRound" WHERE slug = $1';

/** @param {string} url */
async function anyRound(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query('SELECT slug FROM "FundingRound" ORDER BY slug LIMIT 1');
    return rows[0].slug;
  } finally {
    await client.end();
  }
}

/** @type {import("../measures.mjs").Measure} */
export async function moneyOfAYear(ground, seconds) {
  const url = await worldOfRounds(ground.url, ROUNDS);
  const asked = await recordedStatements(ground, PATH, url);
  const sums = asked.filter(({ text }) => /FROM "RoundSum"\s.*GROUP BY/s.test(text));
  if (sums.length !== 1) throw new StopError(`A year is added up by ${sums.length} statements.`);
  const read = { text: ONE_ROUND, values: [await anyRound(url)] };
  const ours = await ground.limit("same-sql.mjs", { url, statements: sums });
  const limit = await ground.limit("same-sql.mjs", { url, statements: [read] });
  for (const { base } of [ours, limit]) await warmUp(base, seconds);
  const speeds = await inTurns({
    ours: () => speedOf(ours.base, seconds),
    limit: () => speedOf(limit.base, seconds),
  });
  for (const server of [ours, limit]) await server.stop();
  return [
    {
      measure: "money of a year, 200,000 rounds",
      figure: speeds.ours,
      unit: "requests/s",
      limit: { what: "one indexed read", figure: speeds.limit },
      goal: { bound: "least", value: 0.3, of: "ratio" },
      note: "the statement by which a list adds up a year; both sent by http and pg",
    },
  ];
}
