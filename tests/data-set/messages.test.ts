import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reasonOf } from "../../prisma/load/problem";

const folder = join(import.meta.dirname, "../../lib/schemas");

/** Keys of messages, as the schemas write them: `amount.malformed`. */
const KEY = /(?<!from )"([a-z]+\.[a-z][A-Za-z]+)"/g;

test("every message of a schema has its English sentence", () => {
  const keys = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(KEY)])
    .map(([, key = ""]) => key);
  expect(keys.length).toBeGreaterThan(40);
  for (const key of keys) expect(reasonOf(key), key).toMatch(/^[A-Z].*\.$/);
});
