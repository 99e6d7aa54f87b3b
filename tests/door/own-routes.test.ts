import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { read } from "@/lib/data/reader";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { meetingPoint, seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { KEPT_ADDRESSES } from "@/lib/schemas/kept-addresses";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";
import { doorServer, page } from "./door-server";

beforeAll(() => resetDatabase());
beforeEach(() => meetingPoint.ownRoutes.clear());
afterEach(() => vi.restoreAllMocks());

const next = page(() => "by Next", { "Content-Type": "text/plain" });

describe("a route of the product's own", () => {
  test("is asked by Next until it is loaded, and then without it", async () => {
    const server = await doorServer({ handler: next });
    expect(await server.get("/api/v1/rounds?limit=1")).toMatchObject({ text: "by Next" });
    ownRoute("/api/v1/rounds", async (url) => jsonAnswer(url.pathname + url.search));
    const answer = await server.get("/api/v1/rounds?utm=x&limit=2", { cookie: "language=en" });
    expect(JSON.parse(answer.text)).toBe("/api/v1/rounds?limit=2");
    expect(await server.get("/api/v1/rounds?limit=2")).toMatchObject({ did: "hit" });
  });

  test("is told the open parts of its path, with their escapes", async () => {
    ownRoute<"id">("/api/v1/evidence/[id]", async (_url, { id }) => jsonAnswer({ id }));
    const server = await doorServer({ handler: next });
    const { text } = await server.get("/api/v1/evidence/round.曦望.amount");
    expect(JSON.parse(text)).toEqual({ id: encodeURIComponent("round.曦望.amount") });
  });

  test("says what Next would: the headers of its place, its own, and its tag", async () => {
    const content = { a: "曦望".repeat(400) };
    ownRoute("/api/v1/rounds", async () => jsonAnswer(content));
    const server = await doorServer({ handler: next });
    const coded = { "accept-encoding": "gzip" };
    const answer = await server.get("/api/v1/rounds", coded);
    expect(JSON.parse(answer.text)).toEqual(content);
    const said = Object.fromEntries(answer.headers);
    expect(said).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, no-cache",
      "content-encoding": "gzip",
      "content-security-policy": expect.stringContaining("base-uri 'self'"),
      "content-type": "application/json; charset=utf-8",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    const tag = jsonAnswer(content).headers.etag?.replace(/"$/, '-gzip"');
    expect(said.etag).toBe(tag);
    const again = await server.get("/api/v1/rounds", { ...coded, "if-none-match": tag ?? "" });
    expect(again).toMatchObject({ status: 304, text: "" });
    const head = await server.get("/api/v1/rounds", coded, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(said["content-length"]);
  });

  test("that shows a picture lets it run nothing", async () => {
    ownRoute<"file">("/charts/[file]", async (_url, { file }) => jsonAnswer(file));
    const server = await doorServer({ handler: next });
    const { headers } = await server.get("/charts/revenue.svg");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("is kept until something that it read changes; a refusal is not kept", async () => {
    const { slug } = await createSource({ publisher: "Before" });
    const source = () => read(TODAY, (db) => db.source.findFirst({ where: { slug } }));
    ownRoute("/api/v1/rounds", async () => jsonAnswer((await source())?.publisher));
    ownRoute("/api/v1/investors", async () => problemAnswer(400, { code: "a", message: "b" }));
    const server = await doorServer({ handler: next });
    expect(await server.get("/api/v1/rounds")).toMatchObject({ text: '"Before"', did: "miss" });
    expect(await server.get("/api/v1/rounds")).toMatchObject({ text: '"Before"', did: "hit" });
    await prisma.source.update({ where: { slug }, data: { publisher: "After" } });
    await seenByAllServers();
    expect(await server.get("/api/v1/rounds")).toMatchObject({ text: '"After"', did: "miss" });
    for (const _ of [1, 2]) {
      expect(await server.get("/api/v1/investors")).toMatchObject({ status: 400, did: "miss" });
    }
  });

  test("that fails says so to programs, and why in the log alone", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    ownRoute("/api/v1/rounds", async () => {
      throw new Error("the reason");
    });
    const server = await doorServer({ handler: next });
    const answer = await server.get("/api/v1/rounds");
    expect(answer).toMatchObject({ status: 500, did: "miss" });
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: "failed" } });
    expect(answer.text).not.toContain("the reason");
    expect(String(log.mock.calls)).toContain("the reason");
  });

  test("is still asked by Next for who is signed in, with the same answer", async () => {
    const GET = ownRoute<"id">("/api/v1/evidence/[id]", async (url, { id }) =>
      jsonAnswer({ id, search: url.search }),
    );
    const request = new Request("http://localhost/api/v1/evidence/a?currency=USD");
    const response = await GET(request, { params: Promise.resolve({ id: "a" }) });
    const server = await doorServer({ handler: next });
    const { text } = await server.get("/api/v1/evidence/a?currency=USD");
    expect(await response.text()).toBe(text);
    const cookie = "roundbook.session_token=x";
    const own = await server.get("/api/v1/evidence/a?currency=USD", { cookie });
    expect(own).toMatchObject({ text: "by Next", did: "bypass" });
  });
});

test("all that is kept and no page is a route of the product's own", async () => {
  vi.resetModules();
  await Promise.all([
    import("@/app/api/v1/evidence/[id]/route"),
    import("@/app/api/v1/investors/route"),
    import("@/app/api/v1/organizations/route"),
    import("@/app/api/v1/rounds/route"),
    import("@/app/api/v1/search/route"),
    import("@/app/charts/[file]/route"),
  ]);
  const files = KEPT_ADDRESSES.filter(({ takes }) => takes === "last").map(({ path }) => path);
  expect([...meetingPoint.ownRoutes.keys()].sort()).toEqual(files.sort());
});
