import { inject } from "vitest";
import { passingName } from "../../scripts/database/open.mjs";
import { dropDatabase, recreateDatabase } from "../../scripts/database/server.mjs";

/** `empty`: the migrated schema. `shipped`: with the data set of the project loaded. */
export type Content = "empty" | "shipped";

/** Names the database of the test file in hand; every file has its own, once it asks for one. */
export function nameDatabase(): void {
  const address = new URL(inject("testServer"));
  address.pathname = `/${passingName("test")}`;
  process.env.DATABASE_URL = address.href;
}

function databaseOfFile(): string {
  const url = process.env.DATABASE_URL ?? "";
  // It is dropped, so a test that has put another in its place must not go unnoticed.
  if (!/\/test_\w+$/.test(url)) throw new Error("This is no test's database.");
  return url;
}

async function letGo(): Promise<void> {
  if (!("roundbookConnection" in globalThis)) return;
  const { disconnect } = await import("../../lib/db.ts");
  await disconnect();
}

/**
 * Gives the test file a fresh copy of a template. To be called before the first query of a file:
 * `beforeAll(() => resetDatabase("shipped"))`; without a call there is no database.
 */
export async function resetDatabase(content: Content = "empty"): Promise<void> {
  await recreateDatabase(databaseOfFile(), inject("templates")[content]);
}

export async function closeDatabase(): Promise<void> {
  await letGo();
  await dropDatabase(databaseOfFile());
  delete process.env.DATABASE_URL;
}
