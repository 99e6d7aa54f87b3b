/** Limit of a page that is not kept: its statements alone, asked by plain `pg`. */
import pg from "pg";
import { listenOnceTold } from "./listen.mjs";

/** @typedef {{ text: string, values: unknown[] }} Statement */

await listenOnceTold(
  (/** @type {{ url: string, statements: Statement[] }} */ { url, statements }) => {
    const pool = new pg.Pool({ connectionString: url });
    return async (_request, response) => {
      await Promise.all(statements.map(({ text, values }) => pool.query({ text, values })));
      response.end("asked");
    };
  },
);
