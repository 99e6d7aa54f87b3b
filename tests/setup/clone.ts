import { inject } from "vitest";
import { passingName } from "../../scripts/database/open.mjs";
import { dropDatabase, recreateDatabase } from "../../scripts/database/server.mjs";

/** `empty`: the migrated schema. `shipped`: with the data set of the project loaded. */
export type Content = "empty" | "shipped";

/** The database of the test file in hand; every file has its own. */
function databaseOfFile(): string {
  const address = new URL(inject("testServer"));
  const known = process.env.DATABASE_URL;
  if (known && new URL(known).pathname.startsWith("/test_")) return known;
  address.pathname = `/${passingName("test")}`;
  return address.href;
}

async function letGo(): Promise<void> {
  if (!("roundbookConnection" in globalThis)) return;
  const { disconnect } = await import("../../lib/db.ts");
  await disconnect();
}

/**
 * Gives the test file a fresh copy of a template. To be called before the first query of a file:
 * `beforeAll(() => resetDatabase("shipped"))`; without a call it starts out empty.
 */
export async function resetDatabase(content: Content = "empty"): Promise<void> {
  const url = databaseOfFile();
  await recreateDatabase(url, inject("templates")[content]);
  process.env.DATABASE_URL = url;
}

export async function closeDatabase(): Promise<void> {
  await letGo();
  await dropDatabase(databaseOfFile());
  delete process.env.DATABASE_URL;
}
