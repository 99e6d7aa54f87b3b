import pg from "pg";
import { z } from "zod";
import { env } from "../../lib/env.ts";
import type { WatchedQuery } from "../bench/watched-queries.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string | undefined;
  readonly "Index Name"?: string | undefined;
  readonly "Index Cond"?: string | undefined;
  readonly Filter?: string | undefined;
  readonly "One-Time Filter"?: string | undefined;
  readonly "Plan Rows": number;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    "Index Name": z.string().optional(),
    "Index Cond": z.string().optional(),
    Filter: z.string().optional(),
    "One-Time Filter": z.string().optional(),
    "Plan Rows": z.number(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const explainedSchema = z.tuple([z.object({ Plan: nodeSchema })]);

/** Where reading all is a fault: tables with more rows than any page may read. */
const LARGE = 20_000;

/** As many entries of an index are as good as all of them: more than a list counts. */
const MOST_ENTRIES = 150_000;

/** What hands rows on as they come, so that a limit above it bounds what is below. */
const HANDS_ON = [
  "Limit",
  "Append",
  "Merge Append",
  "Incremental Sort",
  "Group",
  "Subquery Scan",
  "Result",
];
/** What is below it is never read: the row that is asked for cannot be there. */
const NEVER = ["false", "NULL::boolean"];
const BY_INDEX = ["Index Scan", "Index Only Scan", "Bitmap Index Scan"];

/** Names of tables, and of their indexes that have an entry for each row, with the table of each. */
type WholeIndexes = ReadonlyMap<string, string>;

/**
 * Tables read from one end to the other, or as many entries of one of their indexes, though a condition
 * bounds them, unless only up to a limit: the first rows, or those of which most are what is asked for, as
 * those that were known on a day.
 */
function readWhole(node: PlanNode, indexes: WholeIndexes, isLimited = false): string[] {
  const { "Node Type": type, Filter, Plans = [] } = node;
  if (NEVER.includes(node["One-Time Filter"] ?? "")) return [];
  const below = Plans.flatMap((plan, at) => {
    // Of two that are joined only the first is read no further than is asked for.
    const handsOn = HANDS_ON.includes(type) || (type === "Nested Loop" && at === 0);
    return readWhole(plan, indexes, type === "Limit" || (isLimited && handsOn));
  });
  if (type === "Seq Scan") {
    const isBounded = isLimited && (Filter === undefined || Filter.includes("SubPlan"));
    return isBounded ? below : [node["Relation Name"] ?? "", ...below];
  }
  const table = indexes.get(node["Index Name"] ?? "");
  const isUnbounded = node["Index Cond"] === undefined || node["Plan Rows"] > MOST_ENTRIES;
  const isWhole = BY_INDEX.includes(type) && isUnbounded && !isLimited;
  return isWhole && table !== undefined ? [table, ...below] : below;
}

export interface Planner {
  /** The large tables that the statement would read from one end to the other. */
  readonly readsWhole: (
    statement: Pick<WatchedQuery, "text" | "values" | "day">,
  ) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Asks the database for plans, of today's tables or those of a past day. */
export async function openPlanner(): Promise<Planner> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ table: string; index: string | null }>(
    `SELECT t.relname AS table, i.relname AS index
    FROM pg_class t
    LEFT JOIN pg_index x ON x.indrelid = t.oid AND x.indpred IS NULL
    LEFT JOIN pg_class i ON i.oid = x.indexrelid
    WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.reltuples > $1`,
    [LARGE],
  );
  const large = new Set(rows.map(({ table }) => table));
  const indexes = new Map(rows.map(({ table, index }) => [index ?? "", table]));
  return {
    async readsWhole({ text, values, day }) {
      await client.query("BEGIN READ ONLY");
      try {
        if (day !== null) {
          await client.query(
            "SELECT set_config('roundbook.known_on', $1, true), set_config('search_path', 'known, public', true)",
            [day],
          );
        }
        const explained = await client.query<{ "QUERY PLAN": unknown }>(
          `EXPLAIN (FORMAT JSON) ${text}`,
          values,
        );
        const [{ Plan }] = explainedSchema.parse(explained.rows[0]?.["QUERY PLAN"]);
        return [...new Set(readWhole(Plan, indexes).filter((table) => large.has(table)))];
      } finally {
        await client.query("ROLLBACK");
      }
    },
    close: () => client.end(),
  };
}
