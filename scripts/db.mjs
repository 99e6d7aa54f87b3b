/** `npm run db:*`, `data:*`, `fx:*`, `user:create` and `import`: on the running database, or on one started for it. */
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { loadData, runOnData } from "./database/content.mjs";
import { refuseRemote } from "./database/local-only.mjs";
import { withDatabase } from "./database/open.mjs";
import { recreateDatabase } from "./database/server.mjs";
import { generate } from "./generate/main.mjs";
import { isMigrated, migrate, prisma } from "./prisma/cli.mjs";
import { writeMigration } from "./prisma/migration.mjs";
import { runCommand, StopError, say } from "./report.mjs";
import { readSettings } from "./settings.mjs";
import { prepareGenerated } from "./start/generated.mjs";
import { preparePackages } from "./start/packages.mjs";

/** @param {string} url */
async function showStatus(url) {
  const { code, output, errors } = await prisma(["migrate", "status"], url);
  say(output.trim());
  if (code !== 0) {
    process.stderr.write(errors.replace(/^(Loaded|Prisma schema loaded).*\n/gm, "").trimStart());
    process.exitCode = 1;
  }
}

/** @param {string} url @param {string[]} args */
async function addMigration(url, [name]) {
  const file = await writeMigration(url, name);
  say(file ? `Wrote ${file}` : "The schema is what the migrations make: nothing to write.");
}

/** @param {string[]} args */
async function confirmReset(args) {
  if (args.includes("--yes")) return;
  if (!process.stdin.isTTY) throw new StopError("Everything would be lost: confirm with --yes.");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question("Everything in the database will be lost. Type yes: ");
  prompt.close();
  if (answer.trim() !== "yes") throw new StopError("Nothing was changed.");
}

/** @param {string} url @param {string[]} args */
async function reset(url, args) {
  refuseRemote(url, "db:reset");
  await confirmReset(args);
  await recreateDatabase(url);
  await migrate(url);
  await loadData(url);
}

/** @param {string} program that needs the tables */
function dataProgram(program) {
  /** @param {string} url @param {string[]} args */
  return async (url, args) => {
    if (!(await isMigrated(url))) await migrate(url);
    process.exitCode = await runOnData(program, url, args);
  };
}

/** @type {Record<string, (url: string, args: string[]) => Promise<void>>} */
const COMMANDS = {
  "db:migrate": async (url) => say((await migrate(url)).trim()),
  "db:migration": addMigration,
  "db:status": showStatus,
  "db:reset": reset,
  "data:load": dataProgram("prisma/load.ts"),
  "data:check": dataProgram("prisma/check.ts"),
  "data:generate": generate,
  "fx:import": dataProgram("scripts/fx/import.ts"),
  "fx:update": dataProgram("scripts/fx/update.ts"),
  "user:create": dataProgram("scripts/user-create.ts"),
  import: dataProgram("scripts/import.ts"),
};

const [name = "", ...args] = process.argv.slice(2);
await runCommand(async () => {
  const command = COMMANDS[name];
  if (!command) throw new StopError(`Say one of: ${Object.keys(COMMANDS).join(", ")}.`);
  const settings = readSettings();
  if (name === "db:reset" && settings.databaseUrl) refuseRemote(settings.databaseUrl, name);
  await preparePackages(path.join(settings.dataDir, "logs"));
  await prepareGenerated();
  await withDatabase(settings, `npm run ${name}`, (url) => command(url, args));
});
