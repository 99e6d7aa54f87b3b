import "server-only";
import { amend, changedWords, type Word, type WordStanding } from "@/lib/domain/editing/amend";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { printedField } from "@/lib/schemas/entity-form";
import type { FieldErrors } from "../field-errors";
import { snapshotOf } from "../revision-snapshot";
import { sourceColumns } from "../round-entry-rows";
import type { EnteredSource } from "../round-entry-sources";
import type { EditRefusal } from "./edit";

/** In words for who fills in a form. */
const REFUSALS: ReadonlyMap<string, string> = new Map([
  ["edit.conflict", "entity.changedMeanwhile"],
  ["edit.fieldConflict", "entity.changedMeanwhile"],
  ["edit.missing", "entity.referenceGone"],
]);

/** Why an edit was refused, beside the fields of its form. */
export function refusalErrors({ errors, message }: EditRefusal): FieldErrors {
  return errors ?? { "": [REFUSALS.get(message) ?? message] };
}

/** The first source has the word that counts; what the others say stands beside it. */
export function amended(
  type: EntityType,
  before: Snapshot,
  columns: Snapshot,
  sources: readonly EnteredSource[],
  standing: WordStanding,
): Snapshot {
  const fields = changedWords(type, before, columns).map(({ field }) => field);
  const [leading, ...agreeing] = sources.map((source) =>
    wordOf(source, printedField(type, fields)),
  );
  const beside = agreeing.reduce(
    (version, word) => amend(type, version, columns, word, "COMPETING"),
    before,
  );
  return amend(type, beside, columns, leading ?? null, standing);
}

function wordOf({ id, locator, statedAs }: EnteredSource, printed: string | null): Word {
  const said = statedAs === null || printed === null ? {} : { [printed]: statedAs };
  return { sourceId: id, locator, statedAs: said };
}

/** The change that makes a source, where it is new. */
export function newSource(source: EnteredSource): Change[] {
  if (source.fresh === null) return [];
  const after = snapshotOf(sourceColumns(source, source.fresh));
  return [{ entityType: "Source", entityId: source.id, baseVersion: null, after }];
}
