import { once } from "node:events";
import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { resetDatabase } from "../setup/clone";
import { doorServer } from "./door-server";

beforeAll(() => resetDatabase());

test("readers who take long lists slowly keep nobody from a page", async () => {
  const server = await doorServer({
    room: { most: 1, line: 1 },
    handler: (request, response) => {
      if (!request.url?.startsWith("/exports/")) return response.end("page");
      response.setHeader("Content-Type", "text/csv");
      return response.write("id,slug\r\n");
    },
  });
  const { hostname, port } = new URL(server.base);
  const slow = connect(Number(port), hostname);
  slow.write("GET /exports/rounds.csv HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const [begun] = await once(slow, "data");
  expect(String(begun)).toContain("id,slug");
  expect(await server.get("/en/never-kept")).toMatchObject({ status: 200, text: "page" });
  expect(await server.get("/en/rounds")).toMatchObject({ status: 200, text: "page" });
  slow.destroy();
});
