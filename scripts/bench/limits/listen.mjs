/** A server of a limit: told what to send by one message, it answers with its port, and ends with its parent. */
import { once } from "node:events";
import { createServer } from "node:http";

/**
 * @template Message
 * @param {(message: Message) => import("node:http").RequestListener} handlerOf
 */
export async function listenOnceTold(handlerOf) {
  process.once("disconnect", () => process.exit());
  const [message] = await once(process, "message");
  const server = createServer(handlerOf(message)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.send?.(port);
}
