/** Prints what each page costs on the database at hand, and fails where one reads a large table through. */
import { disconnect } from "@/lib/db";
import type { View } from "@/lib/domain/view";
import { watchQueries } from "../bench/watched-queries.ts";
import { pageReadings } from "./page-readings.ts";
import { openPlanner } from "./plan-of.ts";

const VIEWS: Readonly<Record<string, View>> = {
  today: { asKnownOn: null },
  "a month ago": { asKnownOn: "2026-05-25" },
  "eight years ago": { asKnownOn: "2018-06-30" },
};

/** Only what has this in its name; everything where nothing is asked for. */
const [asked = ""] = process.argv.slice(2);

const watched = watchQueries();
const planner = await openPlanner();
const faults: string[] = [];
console.log("Slowest statement of each page, in milliseconds\n");
console.log(["page".padEnd(56), ...Object.keys(VIEWS).map((name) => name.padStart(18))].join(""));
const all = Object.entries(await pageReadings()).flatMap(([path, readings]) =>
  Object.entries(readings).map(([name, reading]) => [`${path} ${name}`, reading] as const),
);
for (const [name, reading] of all.filter(([each]) => each.includes(asked))) {
  const cells: string[] = [];
  for (const [day, view] of Object.entries(VIEWS)) {
    try {
      await reading(view);
      watched.start();
      await reading(view);
      const statements = watched.stop();
      const slowest = Math.max(0, ...statements.map(({ milliseconds }) => milliseconds));
      const scans = new Set<string>();
      for (const statement of statements) {
        for (const table of await planner.readsWhole(statement)) {
          scans.add(table);
          faults.push(`${name}, ${day}: reads ${table} through\n${statement.text}`);
        }
      }
      cells.push(`${slowest.toFixed(0)}${scans.size > 0 ? ` ${[...scans].join(" ")}` : ""}`);
    } catch (error) {
      watched.stop();
      cells.push("failed");
      faults.push(`${name}, ${day}: ${error instanceof Error ? error.message : error}`);
    }
  }
  console.log([name.padEnd(56), ...cells.map((text) => text.padStart(18))].join(""));
}
console.log(faults.length === 0 ? "\nNo large table is read through." : `\n${faults.join("\n\n")}`);
await planner.close();
await disconnect();
process.exitCode = faults.length === 0 ? 0 : 1;
