import pg from "pg";
import { env } from "../../lib/env.ts";

/** A statement that took part in a reading, at its slowest. */
export interface WatchedQuery {
  readonly text: string;
  readonly values: unknown[];
  readonly milliseconds: number;
  /** How often it was sent, with whatever values. */
  readonly times: number;
  /** The past day that it read; null for today. */
  readonly day: string | null;
  /** Its plan as run again on that day. */
  explain(): Promise<string>;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
  readonly day: string | null;
}

/**
 * Listens to every statement of the process's connections. Each distinct text is reported once, with
 * its longest time.
 */
export function watchQueries(): { start(): void; stop(): WatchedQuery[] } {
  let seen = new Map<string, Statement & { milliseconds: number; times: number }>();
  let listening = false;
  // What a transaction on a past day reads is told by its first statements (`lib/data/reader.ts`).
  const days = new WeakMap<object, string>();
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = new Proxy(original, {
    apply(target, client, args: unknown[]) {
      const sent = statementOf(args);
      const chosen = sent === null ? null : chosenDay(sent);
      if (chosen !== null) days.set(client, chosen);
      if (sent !== null && /^\s*(COMMIT|ROLLBACK)\b/i.test(sent.text)) days.delete(client);
      if (
        !listening ||
        sent === null ||
        chosen !== null ||
        !/^\s*(SELECT|WITH)\b/.test(sent.text)
      ) {
        return Reflect.apply(target, client, args);
      }
      const statement = { ...sent, day: days.get(client) ?? null };
      const begin = performance.now();
      const note = () => {
        const milliseconds = performance.now() - begin;
        const known = seen.get(statement.text);
        const times = (known?.times ?? 0) + 1;
        seen.set(
          statement.text,
          known && known.milliseconds >= milliseconds
            ? { ...known, times }
            : { ...statement, milliseconds, times },
        );
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
      return [...seen.values()].map((statement) => ({
        ...statement,
        explain: () => explain(statement),
      }));
    },
  };
}

function statementOf([first]: unknown[]): Omit<Statement, "day"> | null {
  if (typeof first === "string") return { text: first, values: [] };
  if (typeof first !== "object" || first === null) return null;
  const text = "text" in first && typeof first.text === "string" ? first.text : "";
  const values = "values" in first && Array.isArray(first.values) ? first.values : [];
  return { text, values };
}

/** The past day that the statement sets; null where it sets none. */
function chosenDay({ text, values: [day] }: Omit<Statement, "day">): string | null {
  return text.includes("roundbook.known_on") && typeof day === "string" ? day : null;
}

async function explain({ text, values, day }: Statement): Promise<string> {
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
