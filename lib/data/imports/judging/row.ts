import "server-only";
import type { Change } from "@/lib/domain/editing/change";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import type { ImportVerdict, RowProblem } from "@/lib/domain/import/import-state";

/** A row of the file, its cells by the column that they are read as. */
export interface ReadRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly isTooLong: boolean;
}

/** What a dry run says of a row. */
export interface JudgedRow extends Pick<ReadRow, "number" | "cells"> {
  readonly verdict: ImportVerdict;
  readonly name: string;
  readonly entityId: string | null;
  readonly problems: readonly RowProblem[];
  readonly changed: readonly string[];
  readonly plan: RowPlan | null;
}

export interface RowPlan {
  readonly changes: readonly Change[];
  /** Ids of creations that it speaks of. */
  readonly needs: readonly string[];
  /** Its organization, whose rows are held against each other; else empty. */
  readonly about: string;
}

/** An entity that stands already. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly snapshot: Snapshot;
}

/** A row while it is judged. */
export class OpenRow {
  readonly problems: RowProblem[] = [];
  readonly needs = new Set<string>();
  /** The entity that the row is about, where it stands already. */
  base: Base | null = null;

  constructor(readonly row: ReadRow) {}

  cell(column: string): string {
    return this.row.cells[column] ?? "";
  }

  says(column: string): boolean {
    return this.cell(column) !== "";
  }

  refuse(column: string | null, reason: string): void {
    const isTold = this.problems.some((one) => one.column === column && one.reason === reason);
    if (!isTold) this.problems.push({ column, reason });
  }

  /** Nobody stands behind it; told once, and not where a source is named that nobody knows. */
  refuseSource(): void {
    if (this.problems.some(({ column }) => column === "source")) return;
    this.refuse("source", "source.required");
  }

  get isRefused(): boolean {
    return this.problems.length > 0;
  }
}
