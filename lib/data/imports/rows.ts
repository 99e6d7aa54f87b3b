import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ImportVerdict, RowProblem } from "@/lib/domain/import/import-state";
import { TODAY } from "@/lib/domain/view";
import {
  cellsSchema,
  changedSchema,
  type ImportRowsQuery,
  problemsSchema,
} from "@/lib/schemas/import";
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
}

export interface ImportRowPage {
  readonly rows: readonly ImportedRow[];
  /** Number of the last row shown, where more follow. */
  readonly next: number | null;
}

const ROWS_SHOWN = 50;

/** Rows of an import in the order of the file, all of them or those of a verdict. */
export function listImportRows(
  actor: Actor | null,
  importId: string,
  { verdict, after }: ImportRowsQuery,
): Promise<ImportRowPage> {
  assertCan(actor, "import:prepare");
  return read(TODAY, async (db) => {
    const rows = await db.importRow.findMany({
      where: { importId, number: { gt: after }, ...(verdict && { verdict }) },
      orderBy: { number: "asc" },
      take: ROWS_SHOWN + 1,
    });
    const shown = rows.slice(0, ROWS_SHOWN);
    return {
      rows: shown.map((row) => ({
        ...{ number: row.number, verdict: row.verdict, excluded: row.excluded },
        ...{ hasPlan: row.hasPlan, name: row.name, entityId: row.entityId },
        cells: cellsSchema.parse(row.cells),
        problems: problemsSchema.parse(row.problems).map(plainProblem),
        changed: changedSchema.parse(row.changed),
      })),
      next: rows.length > ROWS_SHOWN ? (shown.at(-1)?.number ?? null) : null,
    };
  });
}

type StoredProblem = ReturnType<typeof problemsSchema.parse>[number];

function plainProblem({ column, reason, row, slug }: StoredProblem): RowProblem {
  return { column, reason, ...(row !== undefined && { row }), ...(slug && { slug }) };
}
