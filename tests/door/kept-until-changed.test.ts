import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { read } from "@/lib/data/reader";
import { prisma } from "@/lib/db";
import { TODAY } from "@/lib/domain/view";
import { noteLack, seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";
import { cuttableLine } from "./cuttable-line";
import { doorServer, page } from "./door-server";

beforeAll(() => resetDatabase());

/** A moment in which a notification arrives, and in which a page is rendered. */
const MOMENT = 100;

let slug: string;
beforeEach(async () => {
  ({ slug } = await createSource({ publisher: "Before" }));
});

async function publisher() {
  const row = await read(TODAY, (db) => db.source.findFirst({ where: { slug } }));
  return String(row?.publisher);
}

async function rename(to: string) {
  await prisma.source.update({ where: { slug }, data: { publisher: to } });
}

const render = page(publisher);

describe("a kept page", () => {
  test("is answered from memory until something that it read changes", async () => {
    const server = await doorServer({ handler: render });
    expect(await server.get("/en")).toMatchObject({ did: "miss", text: "Before" });
    expect(await server.get("/en")).toMatchObject({ did: "hit", text: "Before" });
    await rename("Paper A");
    await seenByAllServers();
    expect(await server.get("/en")).toMatchObject({ did: "miss", text: "Paper A" });
    expect(await server.get("/en")).toMatchObject({ did: "hit" });
  });

  test("is checked, and not rendered again, where what it read has not changed", async () => {
    let renders = 0;
    const handler = page(async () => {
      renders += 1;
      return publisher();
    });
    const server = await doorServer({ handler });
    await server.get("/en");
    await createSource();
    await seenByAllServers();
    expect(await server.get("/en")).toMatchObject({ did: "checked", text: "Before" });
    expect(await server.get("/en")).toMatchObject({ did: "hit", text: "Before" });
    await rename("Paper H");
    await createSource();
    await seenByAllServers();
    expect(await server.get("/en")).toMatchObject({ did: "miss", text: "Paper H" });
    expect(renders).toBe(2);
  });

  test("is one that lacked nothing when it was rendered", async () => {
    let renders = 0;
    const handler = page(async () => {
      renders += 1;
      const text = await publisher();
      if (renders === 1) noteLack();
      return text;
    });
    const server = await doorServer({ handler });
    expect(await server.get("/en")).toMatchObject({ status: 200, did: "miss", text: "Before" });
    expect(await server.get("/en")).toMatchObject({ did: "miss", text: "Before" });
    expect(await server.get("/en")).toMatchObject({ did: "hit", text: "Before" });
  });

  test("stands while other tables change", async () => {
    const server = await doorServer({ handler: render });
    await server.get("/en");
    await prisma.fxRate.create({
      data: { date: new Date("2020-01-01"), base: "EUR", quote: "XTS", rate: 2, source: "test" },
    });
    await seenByAllServers();
    expect((await server.get("/en")).did).toBe("hit");
  });

  test("of a past day rests on everything", async () => {
    const view = { ...TODAY, asKnownOn: "2025-01-01" };
    const handler = page(async () => {
      return String(await read(view, (db) => db.organization.count()));
    });
    const server = await doorServer({ handler });
    await server.get("/en?asKnownOn=2025-01-01");
    expect((await server.get("/en?asKnownOn=2025-01-01")).did).toBe("hit");
    await createSource();
    await seenByAllServers();
    expect((await server.get("/en?asKnownOn=2025-01-01")).did).toBe("miss");
  });

  test("is old on no server once a change has been told of", async () => {
    const servers = await Promise.all([
      doorServer({ handler: render }),
      doorServer({ handler: render }),
      doorServer({ handler: render }),
    ]);
    for (let round = 1; round <= 20; round += 1) {
      for (const server of servers) await server.get("/en");
      const to = `Paper ${round}`;
      await rename(to);
      await seenByAllServers();
      const seen = await Promise.all(servers.map((server) => server.get("/en")));
      expect(seen.map(({ text }) => text)).toEqual([to, to, to]);
    }
  });

  test("is on another server within a moment", async () => {
    const [one, other] = [
      await doorServer({ handler: render }),
      await doorServer({ handler: render }),
    ];
    await Promise.all([one.get("/en"), other.get("/en")]);
    await rename("Paper B");
    await pause(MOMENT);
    expect((await other.get("/en")).text).toBe("Paper B");
  });

  test("does not outlive its day", async () => {
    let day = "2026-11-24";
    const server = await doorServer({ handler: page(() => day), today: () => day });
    expect((await server.get("/en")).text).toBe("2026-11-24");
    day = "2026-11-25";
    expect(await server.get("/en")).toMatchObject({ text: "2026-11-25", did: "miss" });
  });
});

describe("a page that is being rendered while its data change", () => {
  /** A page that has read and does not send yet. */
  async function slowServer() {
    let send = () => {};
    let hasRead = () => {};
    const read = new Promise<void>((resolve) => {
      hasRead = resolve;
    });
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    let renders = 0;
    const handler = page(async () => {
      renders += 1;
      const text = await publisher();
      if (renders > 1) return text;
      hasRead();
      await sent;
      return text;
    });
    return { server: await doorServer({ handler }), read, send };
  }

  test("is not kept", async () => {
    const { server, read, send } = await slowServer();
    const early = server.get("/en");
    await read;
    await rename("Paper C");
    await seenByAllServers();
    send();
    expect(await early).toMatchObject({ text: "Before" });
    expect(await server.get("/en")).toMatchObject({ text: "Paper C", did: "miss" });
  });

  test("is not given to those who ask after the change", async () => {
    const { server, read, send } = await slowServer();
    const early = server.get("/en");
    await read;
    await rename("Paper D");
    await seenByAllServers();
    expect(await server.get("/en")).toMatchObject({ text: "Paper D", did: "miss" });
    send();
    await early;
    expect(await server.get("/en")).toMatchObject({ text: "Paper D", did: "hit" });
  });
});

describe("a server that hears nothing", () => {
  const lineTo = () => cuttableLine(process.env.DATABASE_URL ?? "");

  test("because its line is silent shows an old page as what it is", async () => {
    const line = await lineTo();
    const server = await doorServer({ handler: render, url: line.url });
    await server.get("/en");
    expect((await server.get("/en")).did).toBe("hit");
    line.silence();
    await rename("Paper E");
    await seenByAllServers();
    expect((await server.get("/en")).did).toBe("stale");
    await line.cut();
  });

  test("in time because its line is slow gives nobody an old page", async () => {
    const line = await lineTo();
    const server = await doorServer({ handler: render, url: line.url });
    await server.get("/en");
    line.slow(2 * MOMENT);
    for (let round = 1; round <= 3; round += 1) {
      const name = `Paper S${round}`;
      const before = server.get("/en");
      // The database has answered whether all is heard, and the answer is on its way.
      await pause(2.1 * MOMENT);
      await rename(name);
      await seenByAllServers();
      expect((await server.get("/en")).text).toBe(name);
      await before;
    }
    await line.cut();
  });

  test("because its line was cut looks at everything again once it hears", async () => {
    const line = await lineTo();
    const server = await doorServer({ handler: render, url: line.url });
    await server.get("/en");
    await line.cut();
    await rename("Paper F");
    await line.mend();
    await expect.poll(async () => (await server.get("/en")).did, { timeout: 5_000 }).toBe("hit");
    expect((await server.get("/en")).text).toBe("Paper F");
    await line.cut();
  });
});

test("a page of a table that tells nothing of its changes is never kept", async () => {
  const handler = page(async () => String(await prisma.rateLimit.count()));
  const server = await doorServer({ handler });
  await server.get("/en");
  expect((await server.get("/en")).did).toBe("miss");
});

test("a statement of nobody known counts for every page being rendered", async () => {
  let ask = () => {};
  const strayed = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const handler = page(async () => {
    await strayed;
    return "page";
  });
  const server = await doorServer({ handler });
  const first = server.get("/en");
  await pause(MOMENT);
  await publisher();
  ask();
  await first;
  expect((await server.get("/en")).did).toBe("hit");
  await rename("Paper G");
  await seenByAllServers();
  expect((await server.get("/en")).did).not.toBe("hit");
});

test("what a page for one reader reads counts for no other", async () => {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const handler = page(async (path) => {
    if (path !== "/en") return String(await prisma.session.count());
    await asked;
    return "page";
  });
  const server = await doorServer({ handler });
  const first = server.get("/en");
  await pause(MOMENT);
  await server.get("/en/admin");
  ask();
  await first;
  expect((await server.get("/en")).did).toBe("hit");
});
