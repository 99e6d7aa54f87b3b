import pg from "pg";
import { z } from "zod";
import { env } from "../../lib/env.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string | undefined;
  readonly Filter?: string | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    Filter: z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const explainedSchema = z.tuple([z.object({ Plan: nodeSchema })]);

/** Where a sequential scan is a fault: tables with more rows than any page may read. */
const LARGE = 5_000;

/** What hands rows on as they come, so that a limit above it bounds what is below. */
const HANDS_ON = ["Limit", "Append", "Subquery Scan", "Result"];

/**
 * Tables read from one end on, unless only up to a limit: its first rows, or those of which most are
 * what is asked for, as those that were known on a day.
 */
function scannedWhole(node: PlanNode, isLimited = false): string[] {
  const { "Node Type": type, "Relation Name": table = "", Filter, Plans = [] } = node;
  const isBounded = isLimited && (Filter === undefined || Filter.includes("SubPlan"));
  const own = type === "Seq Scan" && !isBounded ? [table] : [];
  const limits = type === "Limit" || (isBounded && HANDS_ON.includes(type));
  return [...own, ...Plans.flatMap((plan) => scannedWhole(plan, limits))];
}

export interface Planner {
  /** The large tables that the statement would read from one end to the other. */
  readonly scans: (
    statement: { text: string; values: unknown[] },
    day: string | null,
  ) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** Asks the database for plans, of today's tables or those of a past day. */
export async function openPlanner(): Promise<Planner> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1",
    [LARGE],
  );
  const large = new Set(rows.map(({ relname }) => relname));
  return {
    async scans({ text, values }, day) {
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
        return scannedWhole(Plan).filter((table) => large.has(table));
      } finally {
        await client.query("ROLLBACK");
      }
    },
    close: () => client.end(),
  };
}
