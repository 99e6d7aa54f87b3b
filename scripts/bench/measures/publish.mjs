/** From the moment in which a change is sent to PostgreSQL until two servers show it. */
import { setTimeout as pause } from "node:timers/promises";
import { connectTo } from "../../database/server.mjs";
import { median } from "../figures.mjs";

const TIMES = 30;
/** Milliseconds between two looks. */
const LOOK = 1;

/** @param {string} url @param {string} text */
async function shown(url, text) {
  for (;;) {
    if ((await (await fetch(url)).text()).includes(text)) return performance.now();
    await pause(LOOK);
  }
}

/** @type {import("../measures.mjs").Measure} */
export async function publish(ground) {
  const servers = [await ground.web(ground.url), await ground.web(ground.url)];
  const client = await connectTo(ground.url);
  const first = 'SELECT slug, publisher FROM "Source" ORDER BY slug LIMIT 1';
  const { slug, publisher } = (await client.query(first)).rows[0];
  const pages = servers.map(({ base }) => `${base}/en/sources/${slug}`);
  const rename = 'UPDATE "Source" SET publisher = $1 WHERE slug = $2';
  /** @type {number[]} */
  const delays = [];
  /** @type {number[]} */
  const trips = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const name = `Paper of turn ${time}`;
      for (const page of pages) await (await fetch(page)).text();
      const sent = performance.now();
      const saved = client.query(rename, [name, slug]);
      const seen = await Promise.all(pages.map((page) => shown(page, name)));
      await saved;
      delays.push(Math.max(...seen) - sent);
      const asked = performance.now();
      await client.query("SELECT 1");
      trips.push(performance.now() - asked);
    }
  } finally {
    await client.query(rename, [publisher, slug]);
    await client.end();
  }
  for (const server of servers) await server.stop();
  return [
    {
      measure: "publish to visible on two servers",
      figure: median(delays),
      unit: "ms",
      limit: { what: "one round trip to PostgreSQL", figure: median(trips) },
      goal: { bound: "most", value: 50, of: "figure" },
      note: `median of ${TIMES}, from sending the change; rendering the page anew on both is part of it`,
    },
  ];
}
