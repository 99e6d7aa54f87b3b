/** A page that nobody asked for before, against what its parts cost: its elements, and its statements. */
import { speedOf, WARM_TURNS, warmUp } from "../load.mjs";
import { newAddress } from "../new-address.mjs";
import { recordedStatements } from "../recorded-statements.mjs";
import { inTurns } from "../turns.mjs";

/** The list of rounds; each address shows the same, as no round is so old or so new. */
export const PATH = "/en/rounds?from={1900-1999}&to={2031-2100}";

/** @type {import("../measures.mjs").Measure} */
export async function pageNotKept(ground, seconds) {
  const statements = await recordedStatements(ground, PATH);
  const web = await ground.web(ground.url);
  const html = await (await fetch(web.base + newAddress(PATH, 0))).text();
  const tree = await ground.limit("same-tree.mjs", { html });
  const sql = await ground.limit("same-sql.mjs", { url: ground.url, statements });
  const sides = {
    ours: () => speedOf(web.base + PATH, seconds),
    tree: () => speedOf(tree.base, seconds),
    sql: () => speedOf(sql.base, seconds),
  };
  await warmUp(web.base + PATH, WARM_TURNS * seconds);
  for (const url of [tree.base, sql.base]) await warmUp(url, seconds);
  const speeds = await inTurns(sides);
  for (const server of [web, tree, sql]) await server.stop();
  const slower =
    speeds.tree < speeds.sql
      ? { what: "react-dom/server, the same elements", figure: speeds.tree }
      : { what: "pg, the same statements", figure: speeds.sql };
  return [
    {
      measure: "page not kept",
      figure: speeds.ours,
      unit: "requests/s",
      limit: slower,
      goal: { bound: "least", value: 0.6, of: "ratio" },
      note: `${PATH}, ${html.length} characters; elements ${speeds.tree.toFixed(0)}/s, its ${statements.length} statements ${speeds.sql.toFixed(0)}/s`,
    },
  ];
}
