/** A page that is kept, against plain `http` that sends the same bytes. */
import http from "node:http";
import { speedOf, warmUp } from "../load.mjs";
import { inTurns } from "../turns.mjs";

const PATH = "/en";

/** Headers that Node sets itself. */
const OF_SENDING = ["connection", "date", "keep-alive"];

/** @param {string} url @returns {Promise<{ head: string[], body: Buffer }>} an answer as it came */
function rawAnswer(url) {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "br", accept: "text/html" };
    const asked = http.get(url, { headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      const head = answer.rawHeaders.flatMap((name, at, all) =>
        at % 2 === 1 || OF_SENDING.includes(name.toLowerCase()) ? [] : [name, all[at + 1] ?? ""],
      );
      resolve({ head, body });
    });
    asked.on("error", reject);
  });
}

/** @type {import("../measures.mjs").Measure} */
export async function keptPage(ground, seconds) {
  const web = await ground.web(ground.url);
  await rawAnswer(web.base + PATH);
  const same = await rawAnswer(web.base + PATH);
  const plain = await ground.limit("same-bytes.mjs", same);
  const ours = () => speedOf(web.base + PATH, seconds);
  const limit = () => speedOf(plain.base + PATH, seconds);
  await warmUp(web.base + PATH, seconds);
  await warmUp(plain.base + PATH, seconds);
  const speeds = await inTurns({ ours, limit });
  await web.stop();
  await plain.stop();
  return [
    {
      measure: "kept page",
      figure: speeds.ours,
      unit: "requests/s",
      limit: { what: "Node http, the same bytes", figure: speeds.limit },
      goal: { bound: "least", value: 0.7, of: "ratio" },
      note: `${PATH}, ${same.body.length} bytes in Brotli`,
    },
  ];
}
