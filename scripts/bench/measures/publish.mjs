/** From the moment in which a change is sent to PostgreSQL until two servers show it, and until its writer is told. */
import { setTimeout as pause } from "node:timers/promises";
import { LEASE } from "../../../lib/door/meeting-point.mjs";
import { Changes } from "../../../server/changes/changes.mjs";
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
  // As in a web server, where it is there already when somebody publishes.
  const changes = new Changes({ url: ground.url, lease: LEASE });
  await changes.start();
  const first = 'SELECT slug, publisher FROM "Source" ORDER BY slug LIMIT 1';
  const { slug, publisher } = (await client.query(first)).rows[0];
  const pages = servers.map(({ base }) => `${base}/en/sources/${slug}`);
  const rename = 'UPDATE "Source" SET publisher = $1 WHERE slug = $2';
  /** @type {number[]} */
  const delays = [];
  /** @type {number[]} */
  const waits = [];
  /** @type {number[]} */
  const trips = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const name = `Paper of turn ${time}`;
      for (const page of pages) await (await fetch(page)).text();
      const sent = performance.now();
      const told = client
        .query(rename, [name, slug])
        .then(() => changes.heardEverywhere())
        .then(() => performance.now());
      const seen = await Promise.all(pages.map((page) => shown(page, name)));
      delays.push(Math.max(...seen) - sent);
      waits.push((await told) - sent);
      const asked = performance.now();
      await client.query("SELECT 1");
      trips.push(performance.now() - asked);
    }
  } finally {
    await client.query(rename, [publisher, slug]);
    await client.end();
    await changes.stop();
  }
  for (const server of servers) await server.stop();
  const limit = { what: "one round trip to PostgreSQL", figure: median(trips) };
  return [
    {
      measure: "publish to acknowledged, two servers",
      figure: median(waits),
      unit: "ms",
      limit,
      note: `median of ${TIMES}, from sending the change until both have said that they heard of it`,
    },
    {
      measure: "publish to visible on two servers",
      figure: median(delays),
      unit: "ms",
      limit,
      goal: { bound: "most", value: 50, of: "figure" },
      note: `median of ${TIMES}, from sending the change; rendering the page anew on both is part of it`,
    },
  ];
}
