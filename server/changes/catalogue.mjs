/** Tells from the statements that a page was read by which tables it rests on. */

/**
 * @typedef {object} Catalogue what the database holds, by its names
 * @property {ReadonlySet<string>} watched tables that tell of their changes
 * @property {ReadonlySet<string>} unwatched what can change without our hearing of it
 * @property {ReadonlySet<string>} opaque what reads tables that no statement names
 * @property {Map<string, ReadonlySet<string>>} known statements that were looked at
 */

/** Stands for every table. */
export const EVERYTHING = "*";

/** Schema of the views that show a past day: they read claims beside the tables of their names. */
const PAST = "known";
const MOST_KNOWN = 2_000;

const NAMES = `
  SELECT relname AS name, CASE
    WHEN relkind = 'v' THEN 'opaque'
    WHEN EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'page_invalidation') THEN 'watched'
    ELSE 'unwatched' END AS kind
  FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
  UNION ALL
  SELECT proname, 'opaque' FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND provolatile <> 'i'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')`;

/** @param {import("pg").Client} client @returns {Promise<Catalogue>} */
export async function catalogueOf(client) {
  const { rows } = await client.query(NAMES);
  const named = (/** @type {string} */ kind) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ name }) => String(name)));
  return {
    watched: named("watched"),
    unwatched: named("unwatched"),
    opaque: named("opaque").add(PAST),
    known: new Map(),
  };
}

/** @param {string} statement @param {Catalogue} catalogue @returns {ReadonlySet<string>} */
export function tablesIn(statement, { watched, unwatched, opaque, known }) {
  const before = known.get(statement);
  if (before) return before;
  const tables = new Set(
    (statement.match(/[A-Za-z_]\w*/g) ?? []).flatMap((word) => {
      if (opaque.has(word)) return [EVERYTHING];
      return watched.has(word) || unwatched.has(word) ? [word] : [];
    }),
  );
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(statement, tables);
  return tables;
}

/**
 * @param {Iterable<string>} statements
 * @param {Catalogue} catalogue
 * @returns {ReadonlySet<string> | null} null where a change could go unheard
 */
export function restsOn(statements, catalogue) {
  const tables = new Set([...statements].flatMap((each) => [...tablesIn(each, catalogue)]));
  return [...tables].some((table) => catalogue.unwatched.has(table)) ? null : tables;
}
