import { readDataSet } from "../load/read-files";
import type { Comparison } from "./comparison";

/** A series of researched facts: `seed-001` to `seed-116`, for one. */
interface Series {
  readonly prefix: string;
  readonly last: number;
  /** Numbers that were given to no fact. */
  readonly unused: readonly number[];
}

/** The facts on which the data set was built: 295 in all. */
const RESEARCHED: readonly Series[] = [
  { prefix: "seed", last: 116, unused: [] },
  {
    prefix: "pub",
    last: 196,
    unused: [5, 9, 13, 17, 22, 60, 125, 126, 127, 128, 129, 130, 131, 138, 159, 166, 190],
  },
];

/** Facts on which rows and claims rest, and facts that were left out, each with a reason. */
export interface FactUses {
  readonly used: ReadonlySet<string>;
  readonly leftOut: readonly string[];
}

export async function readFactUses(dir: string): Promise<FactUses> {
  const { leftOut, ...files } = await readDataSet(dir);
  return {
    used: new Set(factsIn(files)),
    leftOut: leftOut.map(({ row }) => row.fact),
  };
}

/** Every list of facts at any depth: of rows, of rows within rows, of claims. */
function factsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "facts" && Array.isArray(inner) ? inner.map(String) : factsIn(inner),
  );
}

/** Every researched fact stands in rows or is left out, not both, and left out once. */
export function checkFacts({ used, leftOut }: FactUses, researched = RESEARCHED): Comparison[] {
  return researched.map(({ prefix, last, unused }) => {
    const numbers = Array.from({ length: last }, (_, index) => index + 1);
    const facts = numbers
      .filter((number) => !unused.includes(number))
      .map((number) => `${prefix}-${String(number).padStart(3, "0")}`);
    const known = new Set(facts);
    const own = [...used, ...leftOut].filter((fact) => fact.startsWith(`${prefix}-`));
    const wrong = [
      ...facts.filter((fact) => Number(used.has(fact)) + count(leftOut, fact) !== 1),
      ...own.filter((fact) => !known.has(fact)),
    ];
    const inRows = facts.filter((fact) => used.has(fact)).length;
    return {
      check: "every fact accounted for",
      subject: [prefix, ...new Set(wrong)].join(" "),
      stated: `${facts.length} facts`,
      computed: `${inRows} in rows, ${facts.filter((fact) => leftOut.includes(fact)).length} left out`,
      tolerance: "0",
      outcome: wrong.length === 0 ? "ok" : "breach",
    };
  });
}

function count(facts: readonly string[], wanted: string): number {
  return facts.filter((fact) => fact === wanted).length;
}
