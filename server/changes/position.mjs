/** How far a PostgreSQL server has come: its timeline, and the place in the log of that timeline. */

/**
 * @typedef {object} Position
 * @property {number} timeline a new one begins where a replica becomes the writer
 * @property {bigint} place
 */

/** Columns asked of the writer, inserts included that are not yet on disk. */
export const POSITION = `pg_current_wal_insert_lsn()::text AS place,
  ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int AS timeline`;

/**
 * Asked of a replica: no row where it is none, or receives nothing. Its timeline is shown only to
 * members of pg_read_all_stats.
 */
export const REPLAYED = `
  SELECT pg_last_wal_replay_lsn()::text AS place, received_tli AS timeline
  FROM pg_stat_wal_receiver WHERE pg_is_in_recovery()`;

/**
 * A place as PostgreSQL writes it, two hexadecimal numbers, as one number.
 * @param {string} text
 */
export function placeFrom(text) {
  const [high = "", low = ""] = text.split("/");
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/**
 * @param {{ place?: string | null, timeline?: number | null }[]} rows
 * @returns {Position | null}
 */
export function positionIn([row]) {
  if (!row?.place || !row.timeline) return null;
  return { timeline: row.timeline, place: placeFrom(row.place) };
}

/**
 * Places of two timelines cannot be compared: what one holds the other may never have had.
 * @param {Position | null} reached
 * @param {Position} floor
 */
export function hasReached(reached, floor) {
  return reached !== null && reached.timeline === floor.timeline && reached.place >= floor.place;
}
