import pg from "pg";
import { env } from "../../lib/env.ts";

/** A statement that took part in a reading, at its slowest. */
export interface WatchedQuery {
  readonly text: string;
  readonly values: unknown[];
  readonly milliseconds: number;
  /** Its plan as run again on that day; null for today. */
  explain(day: string | null): Promise<string>;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Listens to every statement of the process's connections. Each distinct text is reported once, with
 * its longest time.
 */
export function watchQueries(): { start(): void; stop(): WatchedQuery[] } {
  let seen = new Map<string, Statement & { milliseconds: number }>();
  let listening = false;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = new Proxy(original, {
    apply(target, client, args: unknown[]) {
      const statement = statementOf(args);
      if (!listening || statement === null) return Reflect.apply(target, client, args);
      const begin = performance.now();
      const note = () => {
        const milliseconds = performance.now() - begin;
        const known = seen.get(statement.text);
        if (!known || known.milliseconds < milliseconds) {
          seen.set(statement.text, { ...statement, milliseconds });
        }
      };
      // A pool hands on a function to call, where a client of one's own answers with a promise.
      const heard = args.map((arg) =>
        typeof arg === "function"
          ? (...outcome: unknown[]) => {
              note();
              return Reflect.apply(arg, undefined, outcome);
            }
          : arg,
      );
      const answer: unknown = Reflect.apply(target, client, heard);
      if (answer instanceof Promise) answer.then(note, note);
      return answer;
    },
  });
  return {
    start() {
      seen = new Map();
      listening = true;
    },
    stop() {
      listening = false;
      return [...seen.values()].map(({ text, values, milliseconds }) => ({
        text,
        values,
        milliseconds,
        explain: (day) => explain({ text, values }, day),
      }));
    },
  };
}

/** Null for what begins or ends a transaction, which has no plan. */
function statementOf([first]: unknown[]): Statement | null {
  if (typeof first !== "object" || first === null) return null;
  const text = "text" in first && typeof first.text === "string" ? first.text : "";
  const values = "values" in first && Array.isArray(first.values) ? first.values : [];
  return /^\s*(SELECT|WITH)\b/.test(text) ? { text, values } : null;
}

async function explain({ text, values }: Statement, day: string | null): Promise<string> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("BEGIN READ ONLY");
    if (day !== null) {
      await client.query(
        "SELECT set_config('roundbook.known_on', $1, true), set_config('search_path', 'known, public', true)",
        [day],
      );
    }
    const { rows } = await client.query({
      text: `EXPLAIN (ANALYZE, BUFFERS, SUMMARY OFF) ${text}`,
      values,
      rowMode: "array",
    });
    return rows.map((row: unknown[]) => String(row[0])).join("\n");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}
