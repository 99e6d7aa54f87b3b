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

/** A source with what it says of a round. */
const WORD = `SELECT source.slug, source.publisher, round.slug AS round
  FROM "Claim" claim
  JOIN "Source" source ON source.id = claim."sourceId"
  JOIN "FundingRound" round ON round.id = claim."subjectId"
  WHERE claim.field = 'moneyRaised' AND claim.status = 'ACCEPTED'
  ORDER BY source.slug, round.slug LIMIT 1`;
const RENAME = 'UPDATE "Source" SET publisher = $1 WHERE slug = $2';

/**
 * Milliseconds from each sending of a change until all addresses show it, and until its writer is told.
 * @param {object} given
 * @param {import("pg").Client} given.client
 * @param {Changes} given.changes
 * @param {string[]} given.addresses
 * @param {string} given.slug of a source that all of them name
 */
async function delaysUntilShown({ client, changes, addresses, slug }) {
  /** @type {number[]} */
  const delays = [];
  /** @type {number[]} */
  const waits = [];
  for (let time = 0; time < TIMES; time += 1) {
    const name = `Paper of turn ${time}`;
    for (const address of addresses) await (await fetch(address)).text();
    const sent = performance.now();
    const told = client
      .query(RENAME, [name, slug])
      .then(() => changes.heardEverywhere())
      .then(() => performance.now());
    const seen = await Promise.all(addresses.map((address) => shown(address, name)));
    delays.push(Math.max(...seen) - sent);
    waits.push((await told) - sent);
  }
  return { delays, waits };
}

/** @param {import("pg").Client} client */
async function roundTrip(client) {
  /** @type {number[]} */
  const trips = [];
  for (let time = 0; time < TIMES; time += 1) {
    const asked = performance.now();
    await client.query("SELECT 1");
    trips.push(performance.now() - asked);
  }
  return median(trips);
}

/** @type {import("../measures.mjs").Measure} */
export async function publish(ground) {
  const servers = [await ground.web(ground.url), await ground.web(ground.url)];
  const client = await connectTo(ground.url);
  // As in a web server, where it is there already when somebody publishes.
  const changes = new Changes({ url: ground.url, lease: LEASE });
  await changes.start();
  const { slug, publisher, round } = (await client.query(WORD)).rows[0];
  const at = (/** @type {string} */ path) => servers.map(({ base }) => base + path);
  const given = { client, changes, slug };
  try {
    const page = await delaysUntilShown({ ...given, addresses: at(`/en/sources/${slug}`) });
    const answer = await delaysUntilShown({
      ...given,
      addresses: at(`/api/v1/evidence/round.${round}.moneyRaised`),
    });
    const limit = { what: "one round trip to PostgreSQL", figure: await roundTrip(client) };
    const goal = /** @type {const} */ ({ bound: "most", value: 50, of: "figure" });
    const made = "making it anew on both is part of it";
    return [
      {
        measure: "publish to acknowledged, two servers",
        figure: median(page.waits),
        unit: "ms",
        limit,
        note: `median of ${TIMES}, from sending the change until both have said that they heard of it`,
      },
      {
        measure: "publish to visible on two servers, page",
        figure: median(page.delays),
        unit: "ms",
        limit,
        goal,
        note: `median of ${TIMES}, from sending the change; ${made}`,
      },
      {
        measure: "the same, answer to programs",
        figure: median(answer.delays),
        unit: "ms",
        limit,
        goal,
        note: `median of ${TIMES}, evidence of an amount; ${made}`,
      },
    ];
  } finally {
    await client.query(RENAME, [publisher, slug]);
    await client.end();
    await changes.stop();
    for (const server of servers) await server.stop();
  }
}
