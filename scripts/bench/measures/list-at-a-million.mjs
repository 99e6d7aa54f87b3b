/** How long one reader waits for a list that nobody asked for before, among many rounds and among few. */
import { quantile } from "../figures.mjs";
import { newAddress } from "../new-address.mjs";
import { worldOfRounds } from "../worlds.mjs";

const [FEW, MANY] = [10_000, 1_000_000];
const PATH = "/en/rounds?from={1995-2014}&to={2016-2025}";
const [WARM, TIMES] = [20, 100];

/** @param {string} url */
async function waitFor(url) {
  const asked = performance.now();
  await (await fetch(url)).text();
  return performance.now() - asked;
}

/** @type {import("../measures.mjs").Measure} */
export async function listAtAMillion(ground) {
  const few = await ground.web(await worldOfRounds(ground.url, FEW));
  const many = await ground.web(await worldOfRounds(ground.url, MANY));
  /** @type {number[]} */
  const ofFew = [];
  /** @type {number[]} */
  const ofMany = [];
  for (let turn = 0; turn < WARM + TIMES; turn += 1) {
    const path = newAddress(PATH, turn);
    const [short, long] = [await waitFor(few.base + path), await waitFor(many.base + path)];
    if (turn < WARM) continue;
    ofFew.push(short);
    ofMany.push(long);
  }
  await few.stop();
  await many.stop();
  return [
    {
      measure: "list page p95, 1,000,000 rounds",
      figure: quantile(ofMany, 0.95),
      unit: "ms",
      limit: { what: "10,000 rounds", figure: quantile(ofFew, 0.95) },
      goal: { bound: "most", value: 1.3, of: "ratio" },
      note: `${PATH}, ${TIMES} of each by turns, one at a time`,
    },
  ];
}
