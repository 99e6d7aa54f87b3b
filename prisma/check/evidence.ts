import type { Comparison } from "./comparison";
import { groupBy } from "./group-by";
import type { SubjectRow, TextRow } from "./subject-rows";

/** Every accepted claim against the columns of its field, column by column. */
export function checkColumns(subjects: readonly SubjectRow[]): Comparison[] {
  return byTable(subjects, "accepted claims equal columns", (subject) =>
    accepted(subject)
      .filter(({ field }) => field !== "existence")
      .map((claim) => ({
        name: `${subject.row.slug}.${claim.field}`,
        isSound: isSame(claim, subject.row, claim.field ?? ""),
      })),
  );
}

/** Every subject against its claims, and every figure and date in it against an accepted one. */
export function checkSources(subjects: readonly SubjectRow[]): Comparison[] {
  return byTable(subjects, "nothing without a source", (subject) => {
    const standing = subject.claims.filter(({ status }) => status !== "REJECTED");
    const fields = new Set(accepted(subject).map(({ field }) => field));
    return [
      { name: `${subject.row.slug}`, isSound: standing.some(({ sourceId }) => sourceId !== null) },
      ...filledFields(subject.row).map((field) => ({
        name: `${subject.row.slug}.${field}`,
        isSound: fields.has(field),
      })),
    ];
  });
}

/** Reliability C and below: never the accepted word where an A or B source speaks. */
const isSecondHand = ({ reliability }: TextRow) => (reliability ?? "E") > "B";

export function checkTrust(subjects: readonly SubjectRow[]): Comparison[] {
  return byTable(subjects, "no hearsay above a report", (subject) =>
    accepted(subject)
      .filter(isSecondHand)
      .map(({ field }) => ({
        name: `${subject.row.slug}.${field}`,
        isSound: subject.claims.every(
          (other) => other.field !== field || other.status === "REJECTED" || isSecondHand(other),
        ),
      })),
  );
}

interface Finding {
  readonly name: string;
  readonly isSound: boolean;
}

/** One line for each table; a breach names what broke the rule. */
function byTable(
  subjects: readonly SubjectRow[],
  check: string,
  findingsOf: (subject: SubjectRow) => readonly Finding[],
): Comparison[] {
  return [...groupBy(subjects, ({ table }) => table)].map(([table, rows]) => {
    const findings = rows.flatMap(findingsOf);
    const broken = findings.filter(({ isSound }) => !isSound).map(({ name }) => name);
    return {
      check,
      subject: [table, ...broken].join(" "),
      stated: `${findings.length}`,
      computed: `${findings.length - broken.length}`,
      tolerance: "0",
      outcome: broken.length === 0 ? "ok" : "breach",
    };
  });
}

function accepted({ claims }: SubjectRow): TextRow[] {
  return claims.filter(({ status }) => status === "ACCEPTED");
}

/** Figures that are disclosed and dates, by the naming rules of the schema. */
function filledFields(row: TextRow): string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const field = /^(.+)(?:Qualifier|Precision)$/.exec(column)?.[1];
    return field !== undefined && value !== null && value !== "UNDISCLOSED" ? [field] : [];
  });
}

function isSame(claim: TextRow, row: TextRow, field: string): boolean {
  const pairs: [string, string][] =
    `${field}Qualifier` in row
      ? [
          ["value", `${field}Value`],
          ["maxValue", `${field}MaxValue`],
          ["qualifier", `${field}Qualifier`],
          ["currency", `${field}Currency`],
          ["unit", `${field}Unit`],
        ]
      : `${field}Precision` in row
        ? [
            ["date", field],
            ["datePrecision", `${field}Precision`],
            ["dateInferred", `${field}Inferred`],
          ]
        : [["text", field]];
  return pairs.every(([said, column]) => (claim[said] ?? null) === (row[column] ?? null));
}
