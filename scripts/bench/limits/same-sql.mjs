/** Limit of what is not kept: its statements alone, asked by plain `pg`, with their rows as the answer. */
import pg from "pg";
import { listenOnceTold } from "./listen.mjs";

/** @typedef {{ text: string, values: unknown[] }} Statement */

await listenOnceTold(
  (/** @type {{ url: string, statements: Statement[] }} */ { url, statements }) => {
    const pool = new pg.Pool({ connectionString: url });
    return async (_request, response) => {
      const answers = await Promise.all(
        statements.map(({ text, values }) => pool.query({ text, values })),
      );
      response.end(JSON.stringify(answers.map(({ rows }) => rows)));
    };
  },
);
