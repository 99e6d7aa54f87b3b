/** Loaded into a web server beside the product: notes every statement that it sends, for `recordedStatements`. */
import { appendFileSync } from "node:fs";
import pg from "pg";

const file = process.env.BENCH_STATEMENTS ?? "";
const send = pg.Client.prototype.query;
pg.Client.prototype.query = new Proxy(send, {
  apply(target, client, args) {
    const [query, values = []] = args;
    const text = typeof query === "string" ? query : query.text;
    appendFileSync(file, `${JSON.stringify({ text, values: query.values ?? values })}\n`);
    return Reflect.apply(target, client, args);
  },
});
