import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PrismaClient } from "@/generated/prisma/client";
import { watched } from "@/lib/door/watched-adapter";
import { resetDatabase } from "../setup/clone";
import { doorServer, page } from "./door-server";

/** Milliseconds, little so that nobody waits for the test. */
const PATIENCE = 150;

beforeAll(() => resetDatabase());

describe("where no connection to the database comes free", () => {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: PATIENCE,
  });
  const prisma = new PrismaClient({ adapter: watched(new PrismaPg(pool)) });
  afterAll(async () => {
    await prisma.$disconnect();
    await pool.end();
  });

  it.each([
    ["a statement", () => prisma.source.count()],
    ["a transaction", () => prisma.$transaction((within) => within.source.count())],
  ])("a page that waits for %s is refused for now, and there a moment later", async (_, read) => {
    const handler = page(async (path) => {
      await read();
      return path;
    });
    const server = await doorServer({ handler });
    const only = await pool.connect();
    const refused = await server.get("/en/rounds");
    only.release();
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await server.get("/en/rounds")).toMatchObject({ status: 200, text: "/en/rounds" });
  });

  it("a page that fails by itself is a failure", async () => {
    const handler = page(async () => {
      await prisma.$queryRaw`SELECT 1 / 0`;
      return "";
    });
    const server = await doorServer({ handler });
    expect((await server.get("/en/rounds")).status).toBe(500);
  });
});
