import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { groupedBy } from "@/lib/domain/grouping";
import type { ImportVerdict, RowProblem } from "@/lib/domain/import/import-state";
import { TODAY } from "@/lib/domain/view";
import {
  cellsSchema,
  changedSchema,
  changesSchema,
  doubtsSchema,
  type ImportRowsQuery,
  problemsSchema,
  type RowFilter,
} from "@/lib/schemas/import";
import { type DrawnWarning, drawWarnings, versionsIn } from "../guards/drawn-warning";
import { read } from "../reader";

/** What the dry run says of a row of the file. */
export interface ImportedRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly verdict: ImportVerdict;
  readonly excluded: boolean;
  /** Whether it can be taken in again where it is left out. */
  readonly hasPlan: boolean;
  readonly name: string;
  /** The entity that stands already, or that a row looks like. */
  readonly entityId: string | null;
  /** The texts of the file, by column. */
  readonly cells: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  /** Fields that an update changes. */
  readonly changed: readonly string[];
  readonly doubts: readonly DrawnDoubt[];
  /** Why it is taken in for all its doubts: in somebody's words, or a word of `QUICK_REASONS`. */
  readonly reason: string | null;
}

/** A doubt, and the other row of the file that it is about. */
export interface DrawnDoubt extends DrawnWarning {
  readonly row?: number | undefined;
}

export interface ImportRowPage {
  readonly rows: readonly ImportedRow[];
  /** Number of the last row shown, where more follow. */
  readonly next: number | null;
}

const ROWS_SHOWN = 50;

/** Rows of an import in the order of the file, all of them or those of one kind. */
export function listImportRows(
  actor: Actor | null,
  importId: string,
  { only, after }: ImportRowsQuery,
): Promise<ImportRowPage> {
  assertCan(actor, "import:prepare");
  return read(TODAY, async (db) => {
    const rows = await db.importRow.findMany({
      where: { importId, number: { gt: after }, ...rowsOnly(only) },
      orderBy: { number: "asc" },
      take: ROWS_SHOWN + 1,
    });
    const shown = rows.slice(0, ROWS_SHOWN);
    const doubts = await drawDoubts(db, importId, shown);
    return {
      rows: shown.map((row) => ({
        ...{ number: row.number, verdict: row.verdict, excluded: row.excluded },
        ...{ hasPlan: row.hasPlan, name: row.name, entityId: row.entityId },
        cells: cellsSchema.parse(row.cells),
        problems: problemsSchema.parse(row.problems).map(plainProblem),
        changed: changedSchema.parse(row.changed),
        doubts: doubts.get(row.number) ?? [],
        reason: row.reason,
      })),
      next: rows.length > ROWS_SHOWN ? (shown.at(-1)?.number ?? null) : null,
    };
  });
}

/** What picks rows of one kind. */
export function rowsOnly(only: RowFilter | null): Prisma.ImportRowWhereInput {
  if (only === null) return {};
  return only === "DOUBTFUL" ? { doubtful: true } : { verdict: only };
}

/** Doubts about rows, by number, with the names of what is in the file alone as well. */
async function drawDoubts(
  db: Prisma.TransactionClient,
  importId: string,
  rows: readonly { readonly number: number; readonly doubts: Prisma.JsonValue }[],
): Promise<ReadonlyMap<number, readonly DrawnDoubt[]>> {
  const doubts = rows.flatMap(({ number, doubts: stored }) =>
    doubtsSchema.parse(stored).map((doubt) => ({ ...doubt, of: number })),
  );
  if (doubts.length === 0) return new Map();
  const numbers = doubts.flatMap(({ of, row }) => [of, row ?? []].flat());
  const plans = await db.importPlan.findMany({
    where: { importId, number: { in: [...new Set(numbers)] } },
    select: { changes: true, needs: true },
  });
  const made = await db.importCreation.findMany({
    where: { importId, entityId: { in: plans.flatMap(({ needs }) => needs) } },
    select: { change: true },
  });
  const changes = [
    ...plans.flatMap((plan) => changesSchema.parse(plan.changes)),
    ...changesSchema.parse(made.map(({ change }) => change)),
  ];
  const drawn = await drawWarnings(db, doubts, versionsIn(changes));
  return new Map(groupedBy(drawn, ({ of }) => [of]).map((group) => [group[0].of, group]));
}

type StoredProblem = ReturnType<typeof problemsSchema.parse>[number];

function plainProblem({ column, reason, row }: StoredProblem): RowProblem {
  return { column, reason, ...(row !== undefined && { row }) };
}
