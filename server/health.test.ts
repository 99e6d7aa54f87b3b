import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answersHealth, HEALTH } from "./health.mjs";

test("readers are sent here once a first page was put together, and until the server is to stop", async () => {
  let state: "starting" | "ok" | "stopping" = "starting";
  const server = createServer((request, response) => {
    if (!answersHealth(request, response, state)) response.end("a page");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seen = [];
  for (state of ["starting", "ok", "stopping"] as const) {
    const health = await fetch(base + HEALTH);
    const page = await fetch(`${base}/en`);
    seen.push([health.status, (await health.text()).trim(), await page.text()]);
    expect(page.headers.get("connection")).toBe(state === "stopping" ? "close" : "keep-alive");
  }
  expect(seen).toEqual([
    [503, "starting", "a page"],
    [200, "ok", "a page"],
    [503, "stopping", "a page"],
  ]);
  server.close();
});
