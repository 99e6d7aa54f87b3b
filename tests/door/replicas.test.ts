import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TODAY } from "@/lib/domain/view";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { doorServer, page } from "./door-server";
import { type ReplicatedServer, replicatedServer } from "./replicated-server";

const IN_TIME = { timeout: 10_000 };

let servers: ReplicatedServer;
let ownUrl: string | undefined;
// Imported when the addresses are known.
let db: typeof import("@/lib/db");
let read: typeof import("@/lib/data/reader")["read"];
let createSource: typeof import("../factories/source")["createSource"];

beforeAll(async () => {
  servers = await replicatedServer();
  ownUrl = process.env.DATABASE_URL;
  process.env.DATABASE_URL = servers.writerUrl;
  process.env.DATABASE_REPLICA_URLS = servers.replicaUrl;
  db = await import("@/lib/db");
  ({ read } = await import("@/lib/data/reader"));
  ({ createSource } = await import("../factories/source"));
});

afterAll(async () => {
  await db.disconnect();
  await servers.close();
  process.env.DATABASE_URL = ownUrl;
});

let slug: string;
beforeEach(async () => {
  ({ slug } = await createSource({ publisher: "Before" }));
});
afterEach(() => servers.resume());

const PAST = { ...TODAY, asKnownOn: "2025-01-01" };

async function rename(to: string): Promise<void> {
  await db.prisma.source.update({ where: { slug }, data: { publisher: to } });
}

/** Says who the publisher is, and which server said so. */
const render = page(async (path) => {
  const view = path.includes("asKnownOn") ? PAST : TODAY;
  return read(view, async (reader) => {
    const [{ at }] = await reader.$queryRaw<[{ at: string }]>`
      SELECT CASE WHEN pg_is_in_recovery() THEN 'replica' ELSE 'writer' END AS at`;
    // What a past day hides is read from today's table, as its views do.
    const [{ publisher }] = await reader.$queryRaw<[{ publisher: string }]>`
      SELECT publisher FROM public."Source" WHERE slug = ${slug}`;
    return `${publisher} by the ${at}`;
  });
});

const open = (handler = render, options: { patience?: number } = {}) =>
  doorServer({ handler, replicas: [servers.replicaUrl], ...options });

/** A path that was not asked for before, so that its page is not kept. */
let count = 0;
const fresh = (query = "") => `/en/rounds/${++count}${query}`;

describe("a page that is not kept", () => {
  test("is read from a replica that has replayed all changes", async () => {
    const server = await open();
    await expect
      .poll(async () => (await server.get(fresh())).text, IN_TIME)
      .toBe("Before by the replica");
    const past = async () => (await server.get(fresh("?asKnownOn=2025-01-01"))).text;
    await expect.poll(past, IN_TIME).toBe("Before by the replica");
  });

  test("is read from a replica also where a change was heard just now", async () => {
    const server = await open(render, { patience: 60_000 });
    for (let round = 1; round <= 5; round += 1) {
      await rename(`Paper ${round}`);
      await seenByAllServers();
      expect((await server.get(fresh())).text).toBe(`Paper ${round} by the replica`);
    }
  });

  test("is read from the writer while no replica has", async () => {
    const server = await open();
    await servers.pause();
    await rename("Paper A");
    await seenByAllServers();
    for (const query of ["", "?asKnownOn=2025-01-01"]) {
      expect((await server.get(fresh(query))).text).toBe("Paper A by the writer");
    }
    await servers.resume();
    await expect
      .poll(async () => (await server.get(fresh())).text, IN_TIME)
      .toBe("Paper A by the replica");
  });

  test("is read from the writer once the replica is gone, and from the replica when it is back", async () => {
    const server = await open();
    await expect.poll(async () => (await server.get(fresh())).text, IN_TIME).toMatch(/replica$/);
    await servers.stopReplica();
    for (const query of ["", "?asKnownOn=2025-01-01"]) {
      expect(await server.get(fresh(query))).toMatchObject({
        status: 200,
        text: "Before by the writer",
      });
    }
    await servers.startReplica();
    await expect.poll(async () => (await server.get(fresh())).text, IN_TIME).toMatch(/replica$/);
  });
});

describe("a kept page", () => {
  test("is not found still true by a replica that is behind", async () => {
    const server = await open();
    await expect.poll(async () => (await server.get(fresh())).text, IN_TIME).toMatch(/replica$/);
    const handler = page(async () => {
      const row = await read(TODAY, (reader) => reader.source.findFirst({ where: { slug } }));
      return String(row?.publisher);
    });
    const other = await open(handler);
    expect((await other.get("/en")).text).toBe("Before");
    await servers.pause();
    await rename("Paper B");
    await seenByAllServers();
    expect(await other.get("/en")).toMatchObject({ text: "Paper B", did: "miss" });
  });
});

describe("who has written", () => {
  test("reads it in the same request and in the next, however far behind the replica is", async () => {
    const handler = page(async (path) => {
      if (path === "/en/admin") await rename("Own words");
      const row = await read(TODAY, (reader) => reader.source.findFirst({ where: { slug } }));
      return String(row?.publisher);
    });
    const server = await open(handler);
    await expect.poll(async () => (await server.get(fresh())).status, IN_TIME).toBe(200);
    await servers.pause();
    const posted = await server.get("/en/admin", {}, { method: "POST" });
    expect(posted).toMatchObject({ text: "Own words", did: "bypass" });
    await seenByAllServers();
    expect((await server.get("/en/admin/rounds")).text).toBe("Own words");
  });

  test("to a table that tells nothing of its changes reads that one from the writer", async () => {
    const handler = page(async () =>
      String(await read(TODAY, (reader) => reader.rateLimit.count({ where: { key: slug } }))),
    );
    const server = await open(handler);
    await server.get("/en/admin");
    await servers.pause();
    await db.prisma.rateLimit.create({ data: { id: slug, key: slug, count: 1, lastRequest: 1n } });
    expect((await server.get("/en/admin")).text).toBe("1");
  });
});

test("no page is older than what was told, whatever a replica does meanwhile", async () => {
  const server = await open();
  for (let round = 1; round <= 15; round += 1) {
    if (round % 3 === 0) await servers.pause();
    const name = `Paper ${round}`;
    await Promise.all([server.get("/en"), server.get(fresh()), rename(name)]);
    await seenByAllServers();
    if (round % 3 === 1) await servers.resume();
    const paths = ["/en", fresh(), fresh("?asKnownOn=2025-01-01"), fresh()];
    const answers = await Promise.all(paths.map((path) => server.get(path)));
    for (const { text } of answers) expect(text).toMatch(new RegExp(`^${name} by the`));
  }
});
