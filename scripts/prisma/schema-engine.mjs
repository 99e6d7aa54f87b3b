#!/usr/bin/env node
/**
 * Prisma's schema engine as WebAssembly, in the place of the native program that Prisma's command
 * line downloads: named by PRISMA_SCHEMA_ENGINE_BINARY it speaks the same JSON-RPC, one message a
 * line, on standard input and output. Migrations work so where the download is blocked, and the
 * engine is a package pinned by the lock file like any other.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { SchemaAdapter } from "./adapter.mjs";

/** JSON-RPC's code for a failure inside the server. */
const INTERNAL_ERROR = -32603;
/** PostgreSQL's SQLSTATE invalid_catalog_name. */
const NO_SUCH_DATABASE = "3D000";

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string", default: "{}" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const { url } = JSON.parse(String(options.datasource));

/** The text of the engine's last panic: its bindings hand it to a global of this name. */
let panic = "";
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    set_message(/** @type {string} */ text) {
      panic = text;
    },
  },
});

/** Node 20 cannot import .wasm, so the module is instantiated here instead of by the package. */
async function loadEngine() {
  const entry = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const { instance } = await WebAssembly.instantiate(
    readFileSync(entry.replace(/\.js$/, ".wasm")),
    { "./schema_engine_bg.js": bindings },
  );
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin !== "function") throw new Error("This is not the schema engine.");
  bindings.__wbg_set_wasm(instance.exports);
  begin();
  return bindings.SchemaEngine;
}

const adapter = new SchemaAdapter(url ?? "postgresql://localhost/unset");

async function openEngine() {
  const SchemaEngine = await loadEngine();
  const files = [options.datamodels].flat().map(String);
  return SchemaEngine.new(
    {
      datamodels: files.length
        ? files.map((file) => [file, readFileSync(file, "utf8")])
        : undefined,
    },
    (/** @type {string} */ entry) => process.stderr.write(`${entry}\n`),
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/** The request in hand, so that a panic, which comes as an uncaught exception, finds its way back. */
let current = 0;
process.on("uncaughtException", (error) => {
  send({ id: current, error: describeFailure(error) });
});

/** What the command line shows of a failure: the engine's own text and code, never a stack. */
function describeFailure(/** @type {unknown} */ error) {
  const message = panic || (error instanceof Error ? error.message : String(error));
  const known = /** @type {{ code?: unknown }} */ (error);
  return {
    code: INTERNAL_ERROR,
    message,
    data: {
      is_panic: panic !== "",
      message,
      error_code: typeof known?.code === "string" ? known.code : null,
    },
  };
}

/** @returns {Promise<void>} */
async function serve() {
  const engine = openEngine();
  engine.catch(() => undefined);
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue;
    current = id;
    try {
      const name = method === "getDatabaseVersion" ? "version" : method;
      const call = Reflect.get(await engine, name);
      if (typeof call !== "function") throw new Error(`The schema engine has no ${name}.`);
      const result = await call.call(await engine, params);
      if (method === "diff" && result.stdout) {
        send({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
      }
      await adapter.dropShadows();
      send({ id, result: result ?? null });
    } catch (error) {
      await adapter.dropShadows();
      send({ id, error: describeFailure(error) });
    }
  }
}

/**
 * One of the engine's commands outside JSON-RPC. The command line drops the first line of standard
 * error and reads each further one as a log entry.
 * @param {(client: import("pg").Client, database: string) => Promise<unknown>} work
 * @param {string} [maintenance] the database to connect to, where it is not the one in the address
 */
async function runCommand(work, maintenance) {
  const address = new URL(url);
  const database = decodeURIComponent(address.pathname.slice(1));
  if (maintenance) address.pathname = `/${maintenance}`;
  const client = new pg.Client({ connectionString: address.href });
  try {
    await client.connect();
    await work(client, database);
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    const fields = { error_code: code === NO_SUCH_DATABASE ? "P1003" : "P1001", message };
    const entry = { level: "ERROR", target: "schema_engine::logger", fields };
    process.stderr.write(`\n${JSON.stringify(entry)}\n`);
    process.exitCode = 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

if (positionals[0] !== "cli") {
  await serve();
  process.exit();
} else if (positionals[1] === "can-connect-to-database") {
  await runCommand(async () => undefined);
} else if (positionals[1] === "create-database") {
  await runCommand(
    (client, database) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`),
    "postgres",
  );
} else {
  throw new Error(`The schema engine has no command ${positionals[1]}.`);
}
