import { afterAll } from "vitest";
import { closeDatabase, resetDatabase } from "./clone.ts";

// Before the test file is imported, since importing lib/db opens the database that DATABASE_URL names.
process.env.BETTER_AUTH_SECRET = "only-for-tests-only-for-tests-only";
await resetDatabase();

afterAll(closeDatabase);
