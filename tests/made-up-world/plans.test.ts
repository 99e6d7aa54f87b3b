import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { View } from "@/lib/domain/view";
import { KEPT_ADDRESSES } from "@/lib/schemas/kept-addresses";
import { watchQueries } from "../../scripts/bench/watched-queries.ts";
import { fillWorld } from "../../scripts/generate/main.mjs";
import { pageReadings, WITHOUT_READINGS } from "../../scripts/plans/page-readings.ts";
import { openPlanner, type Planner } from "../../scripts/plans/plan-of.ts";
import { resetDatabase } from "../setup/clone";

const ROUNDS = 20_000;

const DAYS: readonly View[] = [{ asKnownOn: null }, { asKnownOn: "2018-06-30" }];

describe("in a world of many rounds", () => {
  const watched = watchQueries();
  let planner: Planner;

  beforeAll(async () => {
    await resetDatabase("shipped");
    await fillWorld(process.env.DATABASE_URL ?? "", { rounds: ROUNDS, seed: 1 });
    planner = await openPlanner({ avoidScans: true });
  });
  afterAll(() => planner.close());

  it("every kept address says what it reads", async () => {
    const paths = [...Object.keys(await pageReadings()), ...WITHOUT_READINGS];
    expect(paths.toSorted()).toEqual(KEPT_ADDRESSES.map(({ path }) => path).toSorted());
  });

  it.each(DAYS)("no page reads a large table through: %j", async (view) => {
    const faults: string[] = [];
    for (const [path, readings] of Object.entries(await pageReadings())) {
      for (const [name, reading] of Object.entries(readings)) {
        watched.start();
        await reading(view);
        for (const statement of watched.stop()) {
          const scans = await planner.scans(statement, view.asKnownOn);
          if (scans.length > 0) faults.push(`${path} ${name}: ${scans} in ${statement.text}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
