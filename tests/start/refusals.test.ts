import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseRemote } from "../../scripts/database/local-only.mjs";
import { takeLock } from "../../scripts/database/lock.mjs";
import { dataFolder, runStart } from "./run-start.ts";

let DATA_DIR: string;
let PORT: string;

beforeEach(async () => {
  DATA_DIR = dataFolder();
  PORT = await unusedPort();
});
afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }));

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

async function unusedPort(): Promise<string> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(portOf(server)));
  });
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** What `npm start` says where it refuses: one line, and exit code 1. */
async function refusal(variables: Record<string, string>): Promise<string> {
  const { code, errors } = await runStart({ DATA_DIR, PORT, ...variables });
  expect(code).toBe(1);
  expect(errors).toHaveLength(1);
  return errors[0] ?? "";
}

describe("npm start says in one line what is wrong", () => {
  it.each([
    [{ PORT: "many" }, 'PORT must be a whole number from 1 to 65535, not "many".'],
    [{ BETTER_AUTH_SECRET: "short" }, "BETTER_AUTH_SECRET must have at least 32 characters."],
    [{ PUBLIC_URL: "example.org" }, "PUBLIC_URL must be an address like https://example.org"],
    [{ DATABASE_URL: "mysql://host/name" }, "DATABASE_URL must look like postgresql://"],
    [{ HOST: "192.0.2.1" }, "HOST 192.0.2.1 is no address of this machine."],
  ])("of %j", async (variables, line) => {
    expect(await refusal(variables)).toContain(line);
  });

  it("of a secret without repeating it", async () => {
    expect(await refusal({ BETTER_AUTH_SECRET: "hush" })).not.toContain("hush");
    const url = "postgresql://user:hush@127.0.0.1:1/name";
    expect(await refusal({ DATABASE_URL: url })).not.toContain("hush");
  });

  it("of a port that is in use", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(Number(PORT), "127.0.0.1", resolve));
    expect(await refusal({})).toBe(
      `Port ${PORT} is in use: stop what runs there, or set PORT to another one.`,
    );
    server.close();
  });

  it("of a database that cannot be reached", async () => {
    expect(await refusal({ DATABASE_URL: "postgresql://user:pass@127.0.0.1:1/name" })).toBe(
      "The database 127.0.0.1:1/name of DATABASE_URL is unreachable: nothing listens there.",
    );
  });

  it("of data that another process runs on, with its number", async () => {
    const lock = takeLock(DATA_DIR, "npm start");
    lock.tell("http://localhost:3000");
    expect(await refusal({})).toMatch(
      new RegExp(`already runs on the data .*process ${process.pid}, http://localhost:3000`),
    );
    lock.release();
  });

  it("of data of another PostgreSQL version, and changes nothing", async () => {
    const cluster = path.join(DATA_DIR, "postgres");
    mkdirSync(cluster);
    writeFileSync(path.join(cluster, "PG_VERSION"), "15\n");
    expect(await refusal({})).toContain(
      "was made by PostgreSQL 15, but PostgreSQL 18 is installed",
    );
    expect(readdirSync(DATA_DIR)).toEqual(["postgres"]);
    expect(readdirSync(cluster)).toEqual(["PG_VERSION"]);
  });

  it("of a data folder that is a file", async () => {
    const file = path.join(DATA_DIR, "file");
    writeFileSync(file, "");
    expect(await refusal({ DATA_DIR: file })).toContain("cannot be written");
  });
});

describe("a lock", () => {
  it("of a process that is gone is taken over", () => {
    const content = { pid: process.pid, beginning: "before the last boot", command: "npm start" };
    writeFileSync(path.join(DATA_DIR, "lock.json"), JSON.stringify(content));
    const lock = takeLock(DATA_DIR, "npm start");
    expect(() => takeLock(DATA_DIR, "npm run dev")).toThrow("already runs");
    lock.release();
  });
});

describe("what throws data away", () => {
  it.each([
    "postgresql://localhost/name",
    "postgresql://user@127.0.0.1:5432/name",
    "postgresql://[::1]:5432/name",
  ])("works on %s", (url) => {
    expect(() => refuseRemote(url, "db:reset")).not.toThrow();
  });

  it.each([
    "postgresql://db.example.org/name",
    "postgresql://localhost.example.org/name",
    "postgresql://localhost/name?host=db.example.org",
  ])("is refused on %s", (url) => {
    expect(() => refuseRemote(url, "db:reset")).toThrow("db:reset is refused");
  });
});
