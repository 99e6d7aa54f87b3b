import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { prisma } from "@/lib/db";
import type { TakeBackConflict } from "@/lib/domain/editing/take-back";
import type { FieldErrors } from "../field-errors";
import { refusalOf } from "../write-refusal";
import { BinRefusedError } from "./bin";
import { type EntityConflict, FieldConflictError } from "./carry-out";
import {
  EditConflictError,
  MadeMeanwhileError,
  UndoConflictError,
  type VersionConflict,
} from "./edit-conflict";
import { MergeClashError, type ReportClash } from "./merge-organizations";
import { type MissingReference, MissingReferenceError } from "./missing-references";
import { type Referrer, SourceInUseError, StillReferredError } from "./references";
import { PurgedError } from "./undo";

/** Why an edit was refused, for its editor; nothing was written. `message` is a key of `errors`. */
export interface EditRefusal {
  readonly message: string;
  /** What the database refused, by form field. */
  readonly errors?: FieldErrors;
  /** Fields in conflict, for the page that merges them. */
  readonly fields?: readonly EntityConflict[];
  readonly versions?: readonly VersionConflict[];
  readonly changedSince?: readonly TakeBackConflict[];
  readonly missing?: readonly MissingReference[];
  readonly referrers?: readonly Referrer[];
  readonly claims?: number;
  /** Reports of two organizations on one period. */
  readonly clashes?: readonly ReportClash[];
}

export type Edited<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: EditRefusal };

/** A refusal that a step of an edit decides on by itself; its message is a key of `errors`. */
export class EditRefusedError extends Error {}

/** Milliseconds: many changes take a while, and another editor may be before this one. */
const TRANSACTION = { timeout: 30_000 } as const;

/** Runs an edit in one transaction; what may go wrong with it in daily work is told, not thrown. */
export async function edit<T>(
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<Edited<T>> {
  try {
    return { ok: true, value: await prisma.$transaction(work, TRANSACTION) };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
}

function refusalIn(error: unknown): EditRefusal | null {
  if (error instanceof EditRefusedError) return { message: error.message };
  if (error instanceof BinRefusedError) return { message: error.reason };
  if (error instanceof MadeMeanwhileError) return { message: "proposal.madeMeanwhile" };
  if (error instanceof PurgedError) return { message: "edit.purged" };
  if (error instanceof FieldConflictError) {
    return { message: "edit.fieldConflict", fields: error.conflicts };
  }
  if (error instanceof EditConflictError) {
    return { message: "edit.conflict", versions: error.conflicts };
  }
  if (error instanceof UndoConflictError) {
    return { message: "edit.changedSince", changedSince: error.conflicts };
  }
  if (error instanceof MergeClashError) {
    return { message: "merge.clash", clashes: error.clashes };
  }
  if (error instanceof MissingReferenceError) {
    return { message: "edit.missing", missing: error.missing };
  }
  if (error instanceof StillReferredError) {
    return { message: "edit.stillReferred", referrers: error.referrers };
  }
  if (error instanceof SourceInUseError) {
    return { message: "edit.sourceInUse", claims: error.claims };
  }
  const errors = refusalOf(error);
  return errors && { message: Object.values(errors)[0]?.[0] ?? "form.refused", errors };
}
