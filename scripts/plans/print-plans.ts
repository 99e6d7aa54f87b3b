/**
 * Prints how long each page's readings take on the database at hand, one by one, then those that take
 * too long; and fails where one fails or reads a large table through.
 */
import { disconnect } from "@/lib/db";
import type { View } from "@/lib/domain/view";
import { watchQueries } from "../bench/watched-queries.ts";
import type { Reading } from "./list-readings.ts";
import { pageReadings } from "./page-readings.ts";
import { openPlanner } from "./plan-of.ts";

const VIEWS: Readonly<Record<string, View>> = {
  today: { asKnownOn: null },
  "a month ago": { asKnownOn: "2026-05-25" },
  "eight years ago": { asKnownOn: "2018-06-30" },
};

/** Milliseconds within which a reading should be done. */
const SOON = 100;

/** Only what has this in its name; everything where nothing is asked for. */
const [asked = "", explained = ""] = process.argv.slice(2);

const watched = watchQueries();
const planner = await openPlanner();
const faults: string[] = [];
const plans: string[] = [];
const late: { readonly name: string; readonly milliseconds: number }[] = [];
let taken = 0;

/** The reading a second time, when what it reads is in memory: milliseconds, and those of its slowest statement. */
async function timeOf(name: string, reading: Reading, view: View): Promise<string> {
  await reading(view);
  watched.start();
  const begin = performance.now();
  await reading(view);
  const milliseconds = performance.now() - begin;
  const statements = watched.stop().sort((a, b) => b.milliseconds - a.milliseconds);
  taken += 1;
  if (milliseconds > SOON) late.push({ name, milliseconds });
  const scans = new Set<string>();
  for (const statement of statements) {
    for (const table of await planner.readsWhole(statement)) {
      scans.add(table);
      faults.push(`${name}: reads ${table} through\n${statement.text}`);
    }
  }
  const [slowest] = statements;
  if (explained !== "" && slowest !== undefined) {
    const times = statements.map(
      ({ milliseconds, times, text }) =>
        `${milliseconds.toFixed(1).padStart(8)} ×${times}  ${text.replaceAll(/\s+/g, " ").slice(0, 120)}`,
    );
    plans.push([name, ...times, slowest.text, await slowest.explain(), ""].join("\n"));
  }
  const longest = (slowest?.milliseconds ?? 0).toFixed(0);
  return [`${milliseconds.toFixed(0)} (${longest})`, ...scans].join(" ");
}

console.log("Milliseconds of each reading, and of its slowest statement\n");
console.log(["page".padEnd(56), ...Object.keys(VIEWS).map((day) => day.padStart(18))].join(""));
const done = new Set<Reading>();
for (const [path, readings] of Object.entries(await pageReadings())) {
  for (const [which, reading] of Object.entries(readings)) {
    const name = `${path} ${which}`;
    if (!name.includes(asked) || done.has(reading)) continue;
    done.add(reading);
    process.stdout.write(name.padEnd(56));
    for (const [day, view] of Object.entries(VIEWS)) {
      const cell = await timeOf(`${name}, ${day}`, reading, view).catch((error: unknown) => {
        watched.stop();
        faults.push(`${name}, ${day}: ${error instanceof Error ? error.message : error}`);
        return "failed";
      });
      process.stdout.write(` ${cell.padStart(17)}`);
    }
    process.stdout.write("\n");
  }
}

late.sort((a, b) => b.milliseconds - a.milliseconds);
console.log(`\n${late.length} of ${taken} took more than ${SOON} ms.`);
for (const { name, milliseconds } of late) {
  console.log(`${milliseconds.toFixed(0).padStart(7)}  ${name}`);
}
console.log(faults.length === 0 ? "\nNone failed or read a large table through." : "");
console.log([...faults, ...plans].join("\n\n"));
await planner.close();
await disconnect();
process.exitCode = faults.length === 0 ? 0 : 1;
