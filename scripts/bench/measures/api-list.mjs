/** A list of rounds for programs that nobody asked for before, against its statements alone. */
import { speedOf, WARM_TURNS, warmUp } from "../load.mjs";
import { newAddress } from "../new-address.mjs";
import { recordedStatements } from "../recorded-statements.mjs";
import { inTurns } from "../turns.mjs";
import { worldOfRounds } from "../worlds.mjs";

const ROUNDS = 200_000;
/** Years that take in all rounds, so that each address answers with the same fifty. */
const PATH = "/api/v1/rounds?type=SERIES_A&from={1900-1999}&to={2031-2100}&limit=50";

/** @type {import("../measures.mjs").Measure} */
export async function apiList(ground, seconds) {
  const url = await worldOfRounds(ground.url, ROUNDS);
  const statements = await recordedStatements(ground, PATH, url);
  const web = await ground.web(url);
  const json = await (await fetch(web.base + newAddress(PATH, 0))).text();
  const sql = await ground.limit("same-sql.mjs", { url, statements });
  for (const each of [web.base + PATH, sql.base]) await warmUp(each, WARM_TURNS * seconds);
  const speeds = await inTurns({
    ours: () => speedOf(web.base + PATH, seconds),
    sql: () => speedOf(sql.base, seconds),
  });
  for (const server of [web, sql]) await server.stop();
  return [
    {
      measure: "API list of 50 rounds, 200,000 rounds",
      figure: speeds.ours,
      unit: "requests/s",
      limit: { what: "pg, the same statements", figure: speeds.sql },
      goal: { bound: "least", value: 0.5, of: "ratio" },
      note: `${PATH}, ${json.length} characters, ${statements.length} statements`,
    },
  ];
}
