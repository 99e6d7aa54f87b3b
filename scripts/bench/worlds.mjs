/** Made-up worlds in databases of their own, kept from run to run while they are made the same way. */

import { loadData } from "../database/content.mjs";
import { connectTo, recreateDatabase } from "../database/server.mjs";
import { fillWorld } from "../generate/main.mjs";
import { migrate } from "../prisma/cli.mjs";
import { step } from "../report.mjs";
import { fingerprint } from "../start/stamps.mjs";

const SOURCES = ["prisma/migrations", "prisma/data", "scripts/generate"];

/** @param {string} url @param {string} name @returns {Promise<string | null>} what it was made from */
async function markOf(url, name) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1",
      [name],
    );
    return rows[0]?.mark ?? null;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url of a database on the same server
 * @param {number} rounds
 * @returns {Promise<string>} address of a world of this size
 */
export async function worldOfRounds(url, rounds) {
  const name = `world_${rounds}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  const mark = fingerprint(SOURCES);
  if ((await markOf(url, name)) === mark) return own.href;
  await step(`Making up ${rounds} rounds`, async () => {
    await recreateDatabase(own.href);
    await migrate(own.href);
    await loadData(own.href);
    await fillWorld(own.href, { rounds, seed: 1 });
    const client = await connectTo(own.href);
    await client.query(`COMMENT ON DATABASE ${name} IS '${mark}'`).finally(() => client.end());
  });
  return own.href;
}
