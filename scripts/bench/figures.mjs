/** Figures beside their limits: medians, ratios, goals, and the table of all. */

/**
 * @typedef {object} Goal either compares with the limit (`of it`) or stands for itself
 * @property {"least" | "most"} bound
 * @property {number} value
 * @property {"ratio" | "figure"} of
 */
/**
 * @typedef {object} Figure
 * @property {string} measure
 * @property {number} figure
 * @property {string} unit
 * @property {{ what: string, figure: number }} [limit] measured in the same run
 * @property {Goal} [goal] none where a figure is only reported
 * @property {string} [note]
 */
/** @typedef {Figure & { ratio: number | null, met: boolean | null }} Judged */

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing");
  return (low + high) / 2;
}

/**
 * @param {readonly number[]} values at least one
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("There is no quantile of nothing");
  return value;
}

/** @param {Figure} figure @returns {Judged} */
export function judged(figure) {
  const { limit, goal } = figure;
  const ratio = limit ? figure.figure / limit.figure : null;
  const measured = goal?.of === "ratio" ? ratio : figure.figure;
  if (!goal || measured === null) return { ...figure, ratio, met: null };
  const met = goal.bound === "least" ? measured >= goal.value : measured <= goal.value;
  return { ...figure, ratio, met };
}

const MAGNITUDES = [
  { least: 1000, digits: 0 },
  { least: 10, digits: 1 },
  { least: 0, digits: 2 },
];

/** Three or four digits, which is more than such a measurement is worth. @param {number} value */
function printed(value) {
  const digits = MAGNITUDES.find(({ least }) => Math.abs(value) >= least)?.digits;
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** @param {Goal | undefined} goal @param {string} unit */
function printedGoal(goal, unit) {
  if (!goal) return "reported";
  const bound = goal.bound === "least" ? "≥" : "≤";
  return goal.of === "ratio" ? `${bound} ${goal.value} of it` : `${bound} ${goal.value} ${unit}`;
}

const VERDICTS = new Map([
  [true, "yes"],
  [false, "NO"],
  [null, ""],
]);

const HEADS = ["measure", "figure", "limit", "ratio", "goal", "met"];

/** @param {Judged} row */
function cellsOf({ measure, figure, unit, limit, ratio, goal, met }) {
  return [
    measure,
    `${printed(figure)} ${unit}`,
    limit ? `${printed(limit.figure)} ${unit}: ${limit.what}` : "",
    ratio === null ? "" : ratio.toFixed(2),
    printedGoal(goal, unit),
    VERDICTS.get(met) ?? "",
  ];
}

/** As Markdown, which docs/PERFORMANCE.md takes as it is. @param {readonly Judged[]} rows */
export function tableOf(rows) {
  const lines = [HEADS, HEADS.map(() => "---"), ...rows.map(cellsOf)];
  const notes = rows.flatMap(({ measure, note }) => (note ? [`- ${measure}: ${note}`] : []));
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return notes.length > 0 ? `${table}\n\n${notes.join("\n")}` : table;
}
