import pg from "pg";
import { env } from "../../lib/env.ts";

/** Tables that grow with the rounds of a made-up world. */
const GROWING = [
  "Claim",
  "CoInvestment",
  "CoInvestmentDay",
  "FundingRound",
  "Investment",
  "InvestorActivity",
  "Organization",
  "OrganizationActivity",
  "Source",
];

/** Of these the largest have no more when there are more rounds: no more months and years than there are. */
const GROWING_LESS = ["InvestorMonth", "RoundSum"];
const LESS = 16;

/** The first PostgreSQL in which the owner of a table may say how many rows it has. */
const FIRST_TOLD = 180_000;

/**
 * Tells the planner that the tables hold so many times the rows that they do, so that it plans as among
 * these. Columns that name rows of a table that grows have more values then, not more rows of each.
 */
export async function tellSizes(factor: number): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const growing = [...GROWING, ...GROWING_LESS];
  try {
    const { rows } = await client.query<{ statement: string }>(REFERENCES, [growing]);
    for (const name of growing) {
      // Else what it is told would be gone with the next time that it counts by itself.
      await client.query(`ALTER TABLE "${name}" SET (autovacuum_enabled = false)`);
    }
    for (const { statement } of rows) await client.query(statement);
    for (const name of growing) await client.query(`ANALYZE "${name}"`);
    const { rows: server } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    const isTold = (server[0]?.version ?? 0) >= FIRST_TOLD;
    const tell = isTold ? RESTORE : REWRITE;
    await client.query(tell, [GROWING, factor]);
    await client.query(tell, [GROWING_LESS, factor / LESS]);
  } finally {
    await client.end();
  }
}

/** That of a column the share of distinct values stays, where statistics took their number for fixed. */
const REFERENCES = `
  SELECT format('ALTER TABLE %I ALTER %I SET (n_distinct = %s)', s.tablename, s.attname,
    -(s.n_distinct / t.reltuples)) AS statement
  FROM pg_stats s
  JOIN pg_class t ON t.relname = s.tablename AND t.relnamespace = 'public'::regnamespace AND t.reltuples > 0
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = s.attname
  JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum]
  JOIN pg_class named ON named.oid = f.confrelid
  WHERE s.schemaname = 'public' AND s.n_distinct > 0 AND t.relname = ANY ($1) AND named.relname = ANY ($1)`;

/** The tables and their indexes. */
const COUNTED = `pg_class c
  WHERE c.oid IN (
    SELECT oid FROM pg_class WHERE relname = ANY ($1) AND relnamespace = 'public'::regnamespace
    UNION ALL SELECT x.indexrelid FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid
      WHERE t.relname = ANY ($1) AND t.relnamespace = 'public'::regnamespace
  ) AND c.reltuples > 0`;

const RESTORE = `
  SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', c.relname::text,
    'relpages', c.relpages, 'reltuples', (c.reltuples * $2)::real)
  FROM ${COUNTED}`;

/** Takes a superuser. */
const REWRITE = `UPDATE pg_class SET reltuples = told.reltuples
  FROM (SELECT c.oid, (c.reltuples * $2)::real AS reltuples FROM ${COUNTED}) told
  WHERE pg_class.oid = told.oid`;
