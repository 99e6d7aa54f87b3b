import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";
import { cuttableLine } from "./cuttable-line";
import { doorServer, page } from "./door-server";

beforeAll(() => resetDatabase());

/** Longer than it takes to hear that the database is gone. */
const MOMENT = 100;
const NOTICE = '<div data-stale="" hidden=""><p>Out of date</p></div>';
const PART = { rsc: "1", "next-router-state-tree": "tree" };

describe("while the database is away", () => {
  /** A server whose pages need the database, at the end of a line that is then cut. */
  async function cutOff() {
    const line = await cuttableLine(process.env.DATABASE_URL ?? "");
    let isThere = true;
    const handler = page(async (path) => {
      await prisma.source.count();
      if (isThere || path.includes("/failure/")) return `<body>${NOTICE}${path}</body>`;
      throw new Error("no database");
    });
    const server = await doorServer({ handler, url: line.url });
    await server.get("/en");
    await server.get("/en?_rsc=x", PART);
    return {
      server,
      cut: async () => {
        isThere = false;
        await line.cut();
        await pause(MOMENT);
      },
      mend: async ({ pages } = { pages: true }) => {
        isThere = pages;
        await line.mend();
      },
      end: () => line.cut(),
    };
  }

  test("a kept page is shown with its notice, and nobody is to keep it", async () => {
    const { server, cut } = await cutOff();
    expect((await server.get("/en")).text).toContain('data-stale="" hidden=""');
    await cut();
    const stale = await server.get("/en");
    expect(stale).toMatchObject({ status: 200, did: "stale" });
    expect(stale.text).toContain('<div data-stale=""><p>Out of date</p></div>/en');
    expect(stale.headers.get("cache-control")).toBe("no-store");
    expect((await server.get("/en")).text).toBe(stale.text);
  });

  test("and says nothing at all, too", async () => {
    const line = await cuttableLine(process.env.DATABASE_URL ?? "");
    let isThere = true;
    const never = new Promise<string>(() => {});
    const handler = page(() => (isThere ? `<body>${NOTICE}</body>` : never));
    const server = await doorServer({ handler, url: line.url });
    await server.get("/en");
    isThere = false;
    line.silence();
    await pause(MOMENT);
    const answers = await Promise.all([server.get("/en"), server.get("/en")]);
    expect(answers.map(({ did }) => did)).toEqual(["stale", "stale"]);
    await line.cut();
  });

  test("or was until a moment ago, so that pages still fail", async () => {
    const { server, cut, mend } = await cutOff();
    await cut();
    expect((await server.get("/en")).did).toBe("stale");
    await createSource();
    await mend({ pages: false });
    await pause(MOMENT * 10);
    expect(await server.get("/en")).toMatchObject({ status: 200, did: "stale" });
    expect((await server.get("/en/rounds")).status).toBe(503);
  });

  test("an open page loads the document instead of data", async () => {
    const { server, cut } = await cutOff();
    await cut();
    expect(await server.get("/en?_rsc=x", PART)).toMatchObject({ status: 503, did: "stale" });
  });

  test("a page that was never kept is refused for now", async () => {
    const { server, cut } = await cutOff();
    await cut();
    const refused = await server.get("/en/rounds");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
  });

  test("nothing stays of that once it is back", async () => {
    const { server, cut, mend, end } = await cutOff();
    await cut();
    await server.get("/en");
    await mend();
    await expect.poll(async () => (await server.get("/en")).did, { timeout: 5_000 }).toBe("hit");
    expect((await server.get("/en")).text).toContain('data-stale="" hidden=""');
    await end();
  });
});
