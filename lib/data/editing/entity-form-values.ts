import "server-only";
import { ENTITY_FORMS, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import { nameOfSnapshot } from "@/lib/domain/editing/entity-name";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { dateIn, typedField } from "@/lib/domain/editing/field-columns";
import { typesNamedOn } from "@/lib/domain/editing/made-here";
import { listOf, type Snapshot, type SnapshotItem, textOf } from "@/lib/domain/editing/snapshot";
import type { Locale } from "@/lib/domain/locale";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { pickedText } from "@/lib/domain/party-names";
import { TODAY } from "@/lib/domain/view";
import { hasRenderings } from "@/lib/schemas/entity-values";
import { read } from "../reader";
import { type DirectoryEntity, loadEntityDirectory } from "./entity-directory";
import { referencesOf } from "./missing-references";
import { readStandings } from "./standings";

/** A form as it opens: texts by field, rows by list. */
export interface EntityFormValues {
  readonly entity: Readonly<Record<string, string>>;
  readonly otherNames: readonly Readonly<
    Record<string, string | Readonly<Record<string, string>>>
  >[];
  readonly participants: readonly { readonly name: string }[];
  readonly countedIn: readonly Readonly<Record<string, string>>[];
}

export interface OpenedEntity {
  readonly version: number;
  readonly name: string;
  readonly values: EntityFormValues;
}

/** The latest version of an entity in the words of its form; null where it is none, or deleted. */
export function openEntity(
  type: EntityType,
  id: string,
  locale: Locale,
): Promise<OpenedEntity | null> {
  return read(TODAY, async (db) => {
    const standing = (await readStandings(db, [id])).get(id);
    if (standing === undefined || standing.snapshot === null || standing.entityType !== type) {
      return null;
    }
    const { version, snapshot } = standing;
    const ids = referencesOf(type, snapshot).map((one) => one.id);
    const named = await loadEntityDirectory(db, typesNamedOn(type), { ids });
    const name = nameOfSnapshot(type, snapshot);
    return { version, name, values: valuesOf(type, snapshot, named, locale) };
  });
}

function valuesOf(
  type: EntityType,
  snapshot: Snapshot,
  named: readonly DirectoryEntity[],
  locale: Locale,
): EntityFormValues {
  const entity: Record<string, string> = {};
  const picked = (id: string | null) => {
    const found = named.find((one) => one.id === id);
    return found === undefined ? "" : pickedText(found);
  };
  for (const field of ENTITY_FORMS[type].fields) {
    entity[field.name] = typedField(field, snapshot, locale);
    if (field.kind === "entity") {
      const ids = field.to.map(({ column }) => textOf(snapshot, column));
      entity[field.name] = picked(ids.find((id) => id !== null) ?? null);
    }
    if (field.kind === "date" && dateIn(snapshot, field.name)?.inferred) {
      entity[`${field.name}Inferred`] = "on";
    }
    if (!hasRenderings(field)) continue;
    for (const script of RENDERINGS) {
      const name = `${field.name}${script}`;
      entity[name] = textOf(snapshot, name) ?? "";
    }
  }
  return {
    entity,
    otherNames: listOf(snapshot, "otherNames").map((item) => otherNameRow(item, locale)),
    participants: listOf(snapshot, "participants").map(({ organizationId }) => ({
      name: picked(typeof organizationId === "string" ? organizationId : null),
    })),
    countedIn: listOf(snapshot, "countedIn").map(({ wholeId, note, noteZhHans, noteZhHant }) => ({
      whole: picked(typeof wholeId === "string" ? wholeId : null),
      ...{ note: `${note ?? ""}`, noteZhHans: `${noteZhHans ?? ""}` },
      noteZhHant: `${noteZhHant ?? ""}`,
    })),
  };
}

function otherNameRow(item: SnapshotItem, locale: Locale) {
  const day = (name: string) => {
    const date = dateIn(item, name);
    if (date === null) return { date: "" };
    const typed = { date: printPartialDate(date, locale) };
    return date.inferred ? { ...typed, inferred: "on" } : typed;
  };
  return {
    ...{ name: `${item.name}`, language: `${item.language}`, kind: `${item.kind}` },
    ...{ from: day("from"), to: day("to") },
  };
}
