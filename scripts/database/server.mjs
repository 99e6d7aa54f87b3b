/** What is asked of a PostgreSQL server, embedded or not, before Prisma talks to it. */
import { StopError } from "../report.mjs";

/** The oldest server whose features the schema uses, as `server_version_num`. */
const OLDEST = 150_000;
/** Milliseconds. */
const CONNECT_LIMIT = 8_000;

/** Reasons by error code of Node and SQLSTATE of PostgreSQL. @type {Record<string, string>} */
const REASONS = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host cannot be resolved now",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "it does not answer",
  "28P01": "it refuses the password",
  28000: "it refuses the user",
  "3D000": "it has no such database",
  "57P03": "it is just starting up",
};

/** @param {string} url */
export async function connectTo(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT });
  // Heard, so that a lost connection fails the query in hand instead of ending the process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** The place of a server as it may be printed. @param {string} url */
function placeOf(url) {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Whether the server of DATABASE_URL can be used, or one line that says why not. @param {string} url */
export async function checkServer(url) {
  let client;
  try {
    client = await connectTo(url);
  } catch (error) {
    const { code, message, errors } =
      /** @type {Error & { code?: string, errors?: { code?: string }[] }} */ (error);
    const reason =
      REASONS[code ?? errors?.[0]?.code ?? ""] ??
      (message.includes("timeout") ? REASONS.ETIMEDOUT : message.split("\n", 1)[0]);
    throw new StopError(`The database ${placeOf(url)} of DATABASE_URL is unreachable: ${reason}.`);
  }
  try {
    const { rows } = await client.query("SHOW server_version_num");
    if (Number(rows[0].server_version_num) >= OLDEST) return;
    throw new StopError(`The database ${placeOf(url)} is older than PostgreSQL 15.`);
  } finally {
    await client.end();
  }
}

/**
 * Makes the account and the database where they are missing. The account owns its database and may
 * create others (for shadows and tests), but is no superuser.
 * @param {string} adminUrl
 * @param {string} name
 * @param {string} password
 */
export async function ensureDatabase(adminUrl, name, password) {
  const client = await connectTo(adminUrl).catch((error) => {
    if (error.code !== "28P01") throw error;
    throw new StopError(
      "The passwords in secrets.json do not open the database beside it: put the right file back.",
    );
  });
  try {
    const account = client.escapeIdentifier(name);
    const { rowCount: accounts } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [
      name,
    ]);
    const verb = accounts ? "ALTER" : "CREATE";
    await client.query(
      `${verb} ROLE ${account} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`,
    );
    const { rowCount: databases } = await client.query(
      "SELECT FROM pg_database WHERE datname = $1",
      [name],
    );
    if (!databases) await client.query(`CREATE DATABASE ${account} OWNER ${account}`);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {(client: import("pg").Client, database: string) => Promise<unknown>} work gets the name
 *   of the database of this address, quoted, on a connection to another one
 */
async function besideDatabase(url, work) {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = "/postgres";
  const client = await connectTo(address.href);
  try {
    await work(client, client.escapeIdentifier(name));
  } finally {
    await client.end();
  }
}

/** PostgreSQL's SQLSTATE insufficient_privilege. */
const NOT_PERMITTED = "42501";
/** Milliseconds. */
const VACUUM_LIMIT = 10_000;

/**
 * Only the server's own account may end a vacuum that the server has begun, and dropping a database
 * by force wants to end it: it is over in a moment.
 * @param {import("pg").Client} client
 * @param {string} database quoted
 */
async function dropByForce(client, database) {
  const until = Date.now() + VACUUM_LIMIT;
  for (;;) {
    try {
      return await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    } catch (error) {
      const isVacuumed = error instanceof Error && "code" in error && error.code === NOT_PERMITTED;
      if (!isVacuumed || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/**
 * Drops a database, whoever is connected to it.
 * @param {string} url
 */
export function dropDatabase(url) {
  return besideDatabase(url, dropByForce);
}

/**
 * Drops a database and makes it again: empty, or as a copy of another one on the same server.
 * @param {string} url
 * @param {string} [template]
 */
export function recreateDatabase(url, template = "template1") {
  return besideDatabase(url, async (client, database) => {
    await dropByForce(client, database);
    await client.query(`CREATE DATABASE ${database} TEMPLATE ${client.escapeIdentifier(template)}`);
  });
}

/** Whether anyone can administer Roundbook yet. @param {string} url */
export async function hasAdmin(url) {
  const client = await connectTo(url);
  try {
    const { rowCount } = await client.query(`SELECT FROM "User" WHERE role = 'ADMIN' LIMIT 1`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
