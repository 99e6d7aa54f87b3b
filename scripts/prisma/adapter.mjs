import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** OIDs of pg_catalog.pg_type. The adapter refuses results of the types "char" and name[]. */
const CHAR = 18;
const NAME_ARRAY = 1003;
const TEXT = 25;
const TEXT_ARRAY = 1009;

/** Marks, at the end of its name, a column that was a "char" before it was renamed to text. */
const CHAR_MARK = "\0char";

/** Makes readable what the catalog queries of an introspection select. */
class CatalogClient extends pg.Client {
  /** @param {string | pg.ClientConfig} [config] */
  constructor(config) {
    super(config);
    this.connection.on("rowDescription", ({ fields }) => {
      for (const field of fields) {
        if (field.dataTypeID === CHAR) {
          field.dataTypeID = TEXT;
          field.name += CHAR_MARK;
        } else if (field.dataTypeID === NAME_ARRAY) {
          field.dataTypeID = TEXT_ARRAY;
        }
      }
    });
  }
}

/** @param {string} url */
function openPool(url) {
  return new pg.Pool({ connectionString: url, Client: CatalogClient });
}

/** @param {string} url */
async function openAdapter(url) {
  const pool = openPool(url);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const chars = result.columnNames.map((name) => name.endsWith(CHAR_MARK));
    return {
      ...result,
      columnNames: result.columnNames.map((name, i) =>
        chars[i] ? name.slice(0, -CHAR_MARK.length) : name,
      ),
      columnTypes: result.columnTypes.map((type, i) =>
        chars[i] ? ColumnTypeEnum.Character : type,
      ),
    };
  };
  // The adapter cuts a script at every semicolon, also inside the body of a function.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  adapter.dispose = () => pool.end();
  pool.on("error", () => undefined);
  return adapter;
}

/**
 * The driver that Prisma's schema engine works through. Its shadow databases are created here and
 * dropped by `dropShadows`, to be called before a request is answered: the command line ends the
 * engine as soon as it has its answer.
 */
export class SchemaAdapter {
  provider = /** @type {const} */ ("postgres");
  adapterName = "roundbook-schema";
  #url;
  /** @type {string[]} */
  #shadows = [];

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  connect() {
    return openAdapter(this.#url);
  }

  async connectToShadowDb() {
    const name = `shadow_${crypto.randomUUID().replaceAll("-", "")}`;
    await this.#onServer(`CREATE DATABASE "${name}" TEMPLATE template0`);
    this.#shadows.push(name);
    const address = new URL(this.#url);
    address.pathname = `/${name}`;
    return openAdapter(address.href);
  }

  async dropShadows() {
    for (const name of this.#shadows.splice(0)) {
      await this.#onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
  }

  /** @param {string} statement */
  async #onServer(statement) {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
