import "server-only";
import { changedWords, claimableFields, isAcceptedWord } from "@/lib/domain/editing/amend";
import { ENTITY_FORMS, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { changedFields } from "@/lib/domain/editing/snapshot-changes";
import type { EntityForm } from "@/lib/schemas/entity-form";
import { hasRenderings } from "@/lib/schemas/entity-values";
import type { FieldErrorList } from "../field-errors";
import type { EnteredSource } from "../round-entry-sources";

interface Entered {
  readonly type: EntityType;
  readonly form: EntityForm;
  readonly before: Snapshot;
  readonly columns: Snapshot;
  readonly sources: readonly EnteredSource[];
}

/** What only the version before can tell: words on nobody's authority, outdated renderings. */
export function refuseWhatCannotBe(entered: Entered, errors: FieldErrorList): void {
  const { type, form, before, columns, sources } = entered;
  const words = changedWords(type, before, columns);
  const isSourceWrong = sources.length < form.sources.length;
  if (words.some(({ filled }) => filled) && sources.length === 0 && !isSourceWrong) {
    errors.add("sources[0].known", "source.required");
  }
  if (form.standing === "COMPETING") refuseAsCompeting(entered, errors);
  else if (!form.renderingsHold) refuseOutdated(entered, errors);
}

/** Beside what is accepted can stand only a word on a field that claims speak of. */
function refuseAsCompeting(
  { type, before, columns, sources }: Entered,
  errors: FieldErrorList,
): void {
  const claimable = claimableFields(type);
  for (const { field } of changedFields(before, { ...before, ...columns })) {
    if (!claimable.has(field)) errors.add(`entity.${fieldOf(type, field)}`, "claim.notOnField");
  }
  const [source] = sources;
  for (const { field, filled } of changedWords(type, before, columns)) {
    if (!filled) errors.add(`entity.${field}`, "claim.valueRequired");
    const word = source && { sourceId: source.id, locator: source.locator };
    if (word && isAcceptedWord(before, field, word)) {
      errors.add("sources[0].locator", "claim.samePlace");
    }
  }
}

/** The form's field that a column belongs to. */
function fieldOf(type: EntityType, column: string): string {
  const owner = ENTITY_FORMS[type].fields.find(
    (field) => field.kind === "entity" && field.to.some((one) => one.column === column),
  );
  return owner?.name ?? column;
}

/** An English text that changes asks for its Chinese. */
function refuseOutdated({ type, before, columns }: Entered, errors: FieldErrorList): void {
  for (const field of ENTITY_FORMS[type].fields) {
    if (!hasRenderings(field)) continue;
    const { name } = field;
    const old = textOf(before, name);
    if (old === null || old === textOf(columns, name)) continue;
    for (const script of RENDERINGS) {
      const rendering = textOf(columns, `${name}${script}`);
      if (rendering !== null && rendering === textOf(before, `${name}${script}`)) {
        errors.add(`entity.${name}${script}`, "rendering.outdated");
      }
    }
  }
}
