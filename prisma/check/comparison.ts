/** One line of the check: what was compared, both figures, how far they may differ, and how it went. */
export interface Comparison {
  readonly check: string;
  readonly subject: string;
  readonly stated: string;
  readonly computed: string;
  readonly tolerance: string;
  /** `no basis`: what it would be computed from is not in the data. */
  readonly outcome: "ok" | "breach" | "no basis";
}

const HEADINGS = {
  check: "Check",
  subject: "Of",
  stated: "Stated",
  computed: "Computed",
  tolerance: "Tolerance",
  outcome: "Result",
} as const satisfies Record<keyof Comparison, string>;

const EXPLANATION =
  "Tolerance: half a unit of the last digit of every figure that is compared, and for one that is\n" +
  "not exact what its hedge allows (about: 5 % either way). It bounds how far the two may differ.";

/** The comparisons as a table for a terminal, and a line that counts them. */
export function printComparisons(comparisons: readonly Comparison[]): string {
  const columns = Object.keys(HEADINGS) as (keyof Comparison)[];
  const rows = [HEADINGS, ...comparisons].map((row) => columns.map((column) => row[column]));
  const widths = columns.map((_, index) =>
    Math.max(...rows.map((cells) => displayWidth(cells[index] ?? ""))),
  );
  const lines = rows.map((cells) =>
    cells
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
  const count = (outcome: Comparison["outcome"]) =>
    comparisons.filter((comparison) => comparison.outcome === outcome).length;
  const sum = `${count("ok")} ok, ${count("breach")} in breach, ${count("no basis")} without basis.`;
  return [...lines, "", EXPLANATION, sum].join("\n");
}

/** Columns that a text takes in a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
}
