/** Writing the next migration: what leads from the written migrations to the schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StopError } from "../report.mjs";
import { ROOT } from "../settings.mjs";
import { prismaOrStop } from "./cli.mjs";

/** `2026-11-24T08:15:30.123Z` becomes `20261124081530`. */
function timestamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

/**
 * @param {string} url a database on the server where the shadow database may be made
 * @param {string | undefined} name
 * @returns {Promise<string | null>} the new file, or null where there is nothing to write
 */
export async function writeMigration(url, name) {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new StopError(
      "Name the migration in lower case: npm run db:migration -- add_round_status",
    );
  }
  const sql = await prismaOrStop(
    "The migration could not be worked out",
    [
      ...["migrate", "diff", "--script", "--from-migrations", "prisma/migrations"],
      ...["--to-schema", "prisma/schema.prisma"],
    ],
    url,
  );
  if (sql.includes("This is an empty migration")) return null;
  const file = path.join("prisma/migrations", `${timestamp()}_${name}`, "migration.sql");
  mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), `${sql.trim()}\n`);
  writeFileSync(
    path.join(ROOT, "prisma/migrations/migration_lock.toml"),
    '# Written by npm run db:migration; Prisma reads it.\nprovider = "postgresql"\n',
  );
  return file;
}
