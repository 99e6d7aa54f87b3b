import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { loadData } from "../../scripts/database/content.mjs";
import { refuseRemote } from "../../scripts/database/local-only.mjs";
import { claimData, passingName, startDatabase } from "../../scripts/database/open.mjs";
import { dropDatabase, recreateDatabase } from "../../scripts/database/server.mjs";
import { migrate } from "../../scripts/prisma/cli.mjs";
import { ROOT, withDefaults } from "../../scripts/settings.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a database on the test server, to which `CREATE DATABASE` is sent. */
    testServer: string;
    /** Names of the databases that each test file copies: migrated, and with the shipped data. */
    templates: { empty: string; shipped: string };
  }
}

function withName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * Starts a server for this run (or takes that of TEST_DATABASE_URL, if it is on this machine) and
 * builds the templates once.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL;
  if (own) refuseRemote(own, "Testing");
  const dataDir = path.join(ROOT, ".test", `server-${process.pid}`);
  mkdirSync(dataDir, { recursive: true });
  const settings = withDefaults({ dataDir, databaseUrl: own || null });
  const server = await startDatabase(settings, claimData(settings, "vitest"), { hasty: true });

  const templates = { empty: passingName("template"), shipped: passingName("template_shipped") };
  const close = async () => {
    for (const name of Object.values(templates)) await dropDatabase(withName(server.url, name));
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const empty = withName(server.url, templates.empty);
    await recreateDatabase(empty);
    await migrate(empty);
    const shipped = withName(server.url, templates.shipped);
    await recreateDatabase(shipped, templates.empty);
    await loadData(shipped);
  } catch (error) {
    await close();
    throw error;
  }
  provide("testServer", server.url);
  provide("templates", templates);
  return close;
}
