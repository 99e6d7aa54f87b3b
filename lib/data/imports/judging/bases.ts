import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { columnsOfField } from "@/lib/domain/editing/field-columns";
import { readField } from "@/lib/domain/editing/read-field";
import type { Scalar, Snapshot } from "@/lib/domain/editing/snapshot";
import { type ChoiceLabels, readChoice } from "@/lib/domain/import/read-choice";
import { slugSchema } from "@/lib/schemas/values";
import { readLatestRevisions } from "../../editing/latest-revisions";
import { findByKey, keyText, naturalKeyOf } from "./natural-keys";
import type { Parties } from "./parties";
import type { OpenRow } from "./row";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds the entities that rows are about: by id, by address, by name or by the natural key of their
 * kind. A handful of queries whatever the number of rows.
 */
export async function findBases(
  db: Prisma.TransactionClient,
  type: EntityType,
  rows: readonly OpenRow[],
  named: ReadonlyMap<OpenRow, Readonly<Record<string, Scalar>>>,
  { parties, choices }: { readonly parties: Parties; readonly choices: ChoiceLabels },
): Promise<void> {
  const ids = await findByIdOrSlug(db, type, rows);
  const open = rows.filter((row) => !ids.has(row) && !row.isRefused);
  const key = naturalKeyOf(type);
  if (key === null) {
    for (const row of open) findByName(type, row, parties, ids);
  } else {
    const keyed = open.flatMap((row) => {
      const columns = keyColumns(type, row, named.get(row) ?? {}, choices);
      return keyText(key, columns) === null ? [] : [{ row, columns }];
    });
    const found = await findByKey(
      db,
      type,
      key,
      keyed.map(({ columns }) => columns),
    );
    for (const [at, id] of found) {
      const row = keyed[at]?.row;
      if (row !== undefined) ids.set(row, id);
    }
  }
  const latest = await readLatestRevisions(db, [...ids.values()]);
  for (const [row, id] of ids) {
    const standing = latest.get(id);
    if (!standing?.after) continue;
    row.base = { id, version: standing.version, snapshot: standing.after };
  }
}

async function findByIdOrSlug(
  db: Prisma.TransactionClient,
  type: EntityType,
  rows: readonly OpenRow[],
): Promise<Map<OpenRow, string>> {
  for (const row of rows) refuseKeys(row);
  const asked = rows.filter((row) => !row.isRefused && (row.says("id") || row.says("slug")));
  const found = new Map<OpenRow, string>();
  if (asked.length === 0) return found;
  const ids = asked.map((row) => row.cell("id").toLowerCase()).filter((id) => id !== "");
  const slugs = asked.map((row) => row.cell("slug")).filter((slug) => slug !== "");
  const known = await db.$queryRaw<{ id: string; slug: string }[]>`
    SELECT id, slug FROM ${Prisma.raw(`"${type}"`)}
    WHERE id = ANY(${ids}::uuid[]) OR slug = ANY(${slugs})
    UNION ALL SELECT "organizationId", slug FROM "OrganizationFormerSlug"
    WHERE ${type} = 'Organization' AND slug = ANY(${slugs})`;
  const idOfSlug = new Map(known.map(({ id, slug }) => [slug, id]));
  const standing = new Set(known.map(({ id }) => id));
  const strangers = await readLatestRevisions(
    db,
    ids.filter((id) => !standing.has(id)),
  );
  for (const row of asked) {
    const id = row.cell("id").toLowerCase() || null;
    const bySlug = idOfSlug.get(row.cell("slug")) ?? null;
    if (id === null) {
      if (bySlug !== null) found.set(row, bySlug);
    } else if (standing.has(id)) {
      if (bySlug !== null && bySlug !== id) row.refuse("slug", "import.otherThanId");
      found.set(row, id);
    } else if (strangers.has(id)) {
      const isOfType = strangers.get(id)?.entityType === type;
      row.refuse("id", isOfType ? "import.deleted" : "import.idTaken");
    } else if (bySlug !== null) row.refuse("slug", "import.slugTaken");
  }
  return found;
}

function refuseKeys(row: OpenRow): void {
  if (row.says("id") && !UUID.test(row.cell("id").toLowerCase())) {
    row.refuse("id", "import.idMalformed");
  }
  if (!row.says("slug")) return;
  const slug = slugSchema.safeParse(row.cell("slug"));
  if (!slug.success) row.refuse("slug", slug.error.issues[0]?.message ?? "slug.malformed");
}

function findByName(
  type: EntityType,
  row: OpenRow,
  parties: Parties,
  ids: Map<OpenRow, string>,
): void {
  // A row with an address of its own that nobody has is somebody new.
  if (row.says("slug") || row.says("id")) return;
  const [one, ...others] = parties.called(type, row.cell("name"));
  if (others.length > 0) row.refuse("name", "party.ambiguous");
  else if (one !== undefined) ids.set(row, one.id);
}

/** What a row says of the columns of its natural key, as far as it can be read. */
function keyColumns(
  type: EntityType,
  row: OpenRow,
  named: Readonly<Record<string, Scalar>>,
  choices: ChoiceLabels,
): Snapshot {
  const columns: Record<string, Scalar> = { ...named };
  const wanted = new Set(naturalKeyOf(type)?.columns ?? []);
  for (const field of ENTITY_FORMS[type].fields) {
    if (field.kind === "entity" || !wanted.has(field.name) || !row.says(field.name)) continue;
    const cell = row.cell(field.name);
    const typed = field.kind === "choice" ? readChoice(field, cell, choices) : cell;
    const reading = readField(field, typed, {});
    if (reading.ok) Object.assign(columns, columnsOfField(field, reading.value));
  }
  return columns;
}
