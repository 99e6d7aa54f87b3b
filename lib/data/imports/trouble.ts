import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { EditConflictError, UndoConflictError } from "../editing/edit-conflict";
import { MissingReferenceError } from "../editing/missing-references";
import { SourceInUseError, StillReferredError } from "../editing/references";
import { refusalOf } from "../write-refusal";
import { JobStoppedError } from "./jobs";

/** Entities that are named of many. */
const MOST_NAMED = 20;

export interface Trouble {
  /** A key of `errors`. */
  readonly message: string;
  /** `{entities: [{type, id}]}` where others have changed or built on something. */
  readonly details: Prisma.InputJsonObject | null;
}

/** Why a job came to nothing, for who asked for it. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof JobStoppedError) return { message: error.message, details: null };
  if (error instanceof EditConflictError || error instanceof UndoConflictError) {
    const conflicts = error.conflicts.map(({ entityType, entityId }) => {
      return { type: entityType, id: entityId };
    });
    return about(
      error instanceof UndoConflictError ? "edit.changedSince" : "import.outdated",
      conflicts,
    );
  }
  if (error instanceof MissingReferenceError) return about("import.outdated", error.missing);
  if (error instanceof StillReferredError) return about("edit.stillReferred", error.referrers);
  if (error instanceof SourceInUseError) return { message: "edit.sourceInUse", details: null };
  const errors = refusalOf(error);
  if (errors !== null) return { message: "import.refused", details: { errors: { ...errors } } };
  return { message: "import.failed", details: null };
}

function about(
  message: string,
  entities: readonly { readonly type: EntityType; readonly id: string }[],
): Trouble {
  const named = entities.slice(0, MOST_NAMED).map(({ type, id }) => ({ type, id }));
  return { message, details: { entities: named, count: entities.length } };
}
