/** A made-up world of any size in a database of its own, for looking at lists that are long. */
import { parseArgs } from "node:util";
import { loadData } from "../database/content.mjs";
import { refuseRemote } from "../database/local-only.mjs";
import { connectTo, recreateDatabase } from "../database/server.mjs";
import { migrate } from "../prisma/cli.mjs";
import { StopError, say, step } from "../report.mjs";
import { copyRows, withoutSlowParts } from "./copy.mjs";
import { claims, fundingRounds, investments, organizations, sources } from "./rows.mjs";
import { worldOf } from "./world.mjs";

const NAME = "roundbook_made_up";
const MOST_ROUNDS = 10_000_000;
/** Written on the database, so that no other is ever thrown away. */
const MARK = "A made-up world of Roundbook: may be thrown away.";

/** Each table after those that it refers to, with the columns that are filled. */
const TABLES = /** @type {const} */ ([
  ["Source", sources, "id slug publisher kind publishedOn publishedOnPrecision reliability"],
  [
    "Organization",
    organizations,
    "id slug kind name nameZhHans nameZhHant foundedOn foundedOnPrecision knownFrom settledFrom",
  ],
  [
    "FundingRound",
    fundingRounds,
    `id slug organizationId investmentType status announcedOn announcedOnPrecision
     moneyRaisedValue moneyRaisedMaxValue moneyRaisedQualifier moneyRaisedCurrency
     postMoneyValuationValue postMoneyValuationMaxValue postMoneyValuationQualifier postMoneyValuationCurrency
     knownFrom settledFrom`,
  ],
  [
    "Investment",
    investments,
    `id slug fundingRoundId organizationId isLead position moneyInvestedValue moneyInvestedMaxValue
     moneyInvestedQualifier moneyInvestedCurrency knownFrom settledFrom`,
  ],
  [
    "Claim",
    claims,
    `id sourceId subjectId organizationId fundingRoundId investmentId field value maxValue qualifier currency
     date datePrecision text locator status knownFrom bestFrom bestUntil`,
  ],
]);

/** @param {string[]} args */
export function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  const whole = (/** @type {"rounds" | "seed"} */ name, /** @type {number} */ most) => {
    const number = /^\d+$/.test(values[name] ?? "") ? Number(values[name]) : 0;
    if (number >= 1 && number <= most) return number;
    throw new StopError(`--${name} takes a whole number from 1 to ${most}.`);
  };
  return { rounds: whole("rounds", MOST_ROUNDS), seed: whole("seed", 1_000_000) };
}

/**
 * Fills a migrated database.
 * @param {string} url
 * @param {{ rounds: number, seed: number, investors?: number }} asked
 */
export async function fillWorld(url, asked) {
  const world = worldOf(asked);
  const client = await connectTo(url);
  try {
    const tables = TABLES.map(([table]) => table);
    await withoutSlowParts(client, tables, async () => {
      for (const [table, rowsOf, columns] of TABLES) {
        const since = performance.now();
        const rows = await copyRows(client, table, columns.split(/\s+/), rowsOf(world));
        const seconds = (performance.now() - since) / 1000;
        say(
          `  ${table.padEnd(14)}${String(rows).padStart(10)} rows ${seconds.toFixed(1).padStart(7)} s`,
        );
      }
    });
    await client.query("SELECT recompute_sums()");
    await client.query("VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
}

/** Refuses a database of this name that was not made here. @param {string} url */
async function refuseOthers(url) {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1",
      [NAME],
    );
    if (rows.length === 0 || rows[0].mark === MARK) return;
    throw new StopError(`There is a database ${NAME} that was not made by this command.`);
  } finally {
    await client.end();
  }
}

/** @param {string} url of the product's own database @param {string[]} args */
export async function generate(url, args) {
  const asked = readArguments(args);
  refuseRemote(url, "data:generate");
  await refuseOthers(url);
  const own = new URL(url);
  own.pathname = `/${NAME}`;
  await recreateDatabase(own.href);
  const client = await connectTo(own.href);
  await client.query(`COMMENT ON DATABASE ${NAME} IS '${MARK}'`).finally(() => client.end());
  await step("Migrating", () => migrate(own.href));
  await step("Loading the shipped data set", () => loadData(own.href));
  await step(`Making up ${asked.rounds} rounds`, () => fillWorld(own.href, asked));
  own.password &&= "…";
  say(`The world is in ${own.href}`);
}
