/** Limit of a kept page: the same head and body, sent by `http` without a thought. */
import { listenOnceTold } from "./listen.mjs";

await listenOnceTold((/** @type {{ head: string[], body: Uint8Array }} */ { head, body }) => {
  const bytes = Buffer.from(body);
  return (_request, response) => {
    response.writeHead(200, head);
    response.end(bytes);
  };
});
