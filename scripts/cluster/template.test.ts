import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { databaseAddresses, portsFrom, portValues } from "./plan.mjs";
import { filled } from "./template.mjs";

const FOLDER = path.resolve(import.meta.dirname, "../../deploy/cluster");
const OTHERS = {
  folder: "/srv/roundbook",
  bin_dir: "/usr/lib/postgresql/15/bin",
  admin_password: "a",
  replication_password: "b",
  name: "one",
  rest_port: 1,
  postgres_port: 2,
};

test("each configuration file asks for nothing but what is known", () => {
  const values = { ...portValues(portsFrom(4000)), ...OTHERS };
  for (const name of readdirSync(FOLDER)) {
    const text = filled(readFileSync(path.join(FOLDER, name), "utf8"), values);
    expect(text).not.toContain("${");
  }
});

test("a name that nothing is known for is refused", () => {
  expect(() => filled(["port $", "{prot}"].join(""), { port: 1 })).toThrow("prot");
});

test("no two programs listen at the same port", () => {
  const { port: _, ...named } = portValues(portsFrom(4000));
  const ports = [4000, ...Object.values(named)];
  expect(new Set(ports).size).toBe(ports.length);
});

test("a web server is told of the pool, of the way past it, and of each database server", () => {
  const ports = portsFrom(4000);
  const addresses = databaseAddresses(ports, "p/w");
  const portOf = (url = "") => Number(new URL(url).port);
  expect(portOf(addresses.DATABASE_URL)).toBe(ports.pool);
  expect(portOf(addresses.DATABASE_DIRECT_URL)).toBe(ports.writer);
  expect(addresses.DATABASE_REPLICA_URLS.split(",").map(portOf)).toEqual(
    Object.values(ports.postgres),
  );
  expect(new URL(addresses.DATABASE_URL).password).toBe("p%2Fw");
});
