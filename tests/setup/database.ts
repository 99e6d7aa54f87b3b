import { afterAll, vi } from "vitest";
import { closeDatabase, nameDatabase } from "./clone.ts";

const surroundings = { ...process.env };

// Before the test file is imported, since importing lib/db opens the database that DATABASE_URL names.
process.env.BETTER_AUTH_SECRET = "only-for-tests-only-for-tests-only";
// A connection learns the tables, triggers and functions of its database anew, which costs more than
// most tests ask of it.
process.env.DATABASE_POOL_SIZE ??= "3";
// How long a busy machine keeps a query waiting is no matter of tests.
process.env.DATABASE_WAIT_SECONDS ??= "120";
nameDatabase();

afterAll(async () => {
  await closeDatabase();
  // The next file has the same process, but modules and surroundings as if it were the first.
  vi.resetModules();
  for (const name of Object.keys(process.env)) {
    if (!(name in surroundings)) delete process.env[name];
  }
  Object.assign(process.env, surroundings);
});
