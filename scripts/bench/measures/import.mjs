/** An import of 100,000 rows against COPY of what it wrote, and what it takes beside time. */
import { MOST_MEMORY, mostMemory, runImport, stepOf } from "../import/run.mjs";

const ROWS = 100_000;

/** @param {import("../import/run.mjs").Step} step */
const waitsIn = ({ waits }) =>
  waits ? `${Math.round(waits.kept)} and ${Math.round(waits.notKept)} ms` : "none";

/** @type {import("../measures.mjs").Measure} */
export async function importOfRows(ground) {
  const steps = await runImport(ground, ROWS);
  const carriedOut = stepOf(steps, "carried out");
  const others = ["uploaded", "dry run", "undone"].map(
    (name) => `${name} ${Math.round(stepOf(steps, name).seconds)} s`,
  );
  const waits = `p95 of a page kept and one not: ${waitsIn(stepOf(steps, "nothing beside"))} before, ${waitsIn(carriedOut)} meanwhile`;
  /** @param {"server" | "importing"} whose @param {string} what */
  const memory = (whose, what) => ({
    measure: `import of 100,000 rows, memory of the ${what}`,
    figure: mostMemory(steps, whose),
    unit: "MB",
    goal: /** @type {const} */ ({ bound: "most", value: MOST_MEMORY, of: "figure" }),
  });
  return [
    {
      measure: "import of 100,000 rows, validated",
      figure: carriedOut.seconds,
      unit: "s",
      limit: {
        what: "COPY into copies of the tables",
        figure: stepOf(steps, "copied beside").seconds,
      },
      goal: { bound: "most", value: 8, of: "ratio" },
      note: `${others.join(", ")}; ${waits}`,
    },
    memory("server", "web server"),
    memory("importing", "importing process"),
  ];
}
