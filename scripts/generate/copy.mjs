/** Rows into tables by COPY, without what slows it down. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";

/** @typedef {import("./rows.mjs").Row} Row */

/** Characters that are sent at once. */
const CHUNK = 256 * 1024;

/** @param {string | number | boolean | null | undefined} value as COPY's text format writes it */
function cell(value) {
  if (value === null || value === undefined) return "\\N";
  return String(value).replace(/[\\\t\n\r]/g, (sign) => `\\${COPY_SIGNS[sign]}`);
}

/** @type {Record<string, string>} */
const COPY_SIGNS = { "\\": "\\", "\t": "t", "\n": "n", "\r": "r" };

/** @param {Iterable<Row>} rows @param {readonly string[]} columns @param {{ rows: number }} count */
function* lines(rows, columns, count) {
  let text = "";
  for (const row of rows) {
    text += `${columns.map((column) => cell(row[column])).join("\t")}\n`;
    count.rows += 1;
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text;
}

/**
 * @param {import("pg").Client} client
 * @param {string} table
 * @param {readonly string[]} columns the others take their default
 * @param {Iterable<Row>} rows
 * @returns {Promise<number>} how many
 */
export async function copyRows(client, table, columns, rows) {
  const count = { rows: 0 };
  const names = [table, ...columns].map((name) => client.escapeIdentifier(name));
  const into = client.query(copyFrom(`COPY ${names[0]} (${names.slice(1).join(", ")}) FROM STDIN`));
  await pipeline(Readable.from(lines(rows, columns, count)), into);
  return count.rows;
}

/** What is built anew faster than it is kept up row by row: foreign keys, exclusions, plain indexes. */
const SLOW_PARTS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS on
  FROM pg_constraint WHERE conrelid::regclass::text = ANY($1) AND contype IN ('f', 'x')
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index i WHERE indrelid::regclass::text = ANY($1) AND NOT indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

/**
 * @param {import("pg").Client} client
 * @param {readonly string[]} tables
 * @param {() => Promise<void>} work
 */
export async function withoutSlowParts(client, tables, work) {
  const names = tables.map((table) => `"${table}"`);
  const { rows } = await client.query(SLOW_PARTS, [names]);
  const triggers = (/** @type {string} */ state) =>
    names.map((name) => `ALTER TABLE ${name} ${state} TRIGGER USER`).join(";");
  await client.query(`${triggers("DISABLE")};${rows.map(({ off }) => off).join(";")}`);
  await work();
  for (const { on } of rows.toReversed()) await client.query(on);
  await client.query(triggers("ENABLE"));
}
