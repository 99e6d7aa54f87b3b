import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { BoundedCount } from "@/lib/domain/bounded-count";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { plainCell } from "@/lib/domain/import/cell";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { printRow } from "@/lib/domain/import/print-row";
import { TODAY, type View } from "@/lib/domain/view";
import type { AskedExport, OfferedExport } from "@/lib/schemas/export-query";
import { type Reader, read } from "../reader";
import { snapshotOf } from "../revision-snapshot";
import { type ListedKey, listedKeys } from "./listed-keys";
import { loadMentions, referredTo } from "./mentions";
import { loadRowLists } from "./row-lists";
import { loadRowWords } from "./row-words";

/** Rows that are read at once. */
const CHUNK = 500;

/** How many rows a file would have. */
export function countExport(view: View, asked: AskedExport): Promise<BoundedCount> {
  return read(view, async (db) => (await listedKeys(db, view, asked)).count());
}

/** The files that have rows, with how many: a query for each, and those of its filter. */
export function offerExports(
  view: View,
  files: readonly AskedExport[],
): Promise<readonly OfferedExport[]> {
  return read(view, async (db) => {
    const offered: OfferedExport[] = [];
    for (const file of files) {
      const count = await (await listedKeys(db, view, file)).count();
      if (count.count > 0) offered.push({ ...file, count });
    }
    return offered;
  });
}

/**
 * The rows of a file a few hundred at a time, in the order of their addresses, so that the length of
 * a list costs no memory; a fixed number of queries for each part.
 */
export async function* exportRows(view: View, asked: AskedExport): AsyncGenerator<string[][]> {
  let after: string | null = null;
  do {
    const part: Part = await readPart(view, asked, after);
    after = part.next;
    yield part.rows;
  } while (after !== null);
}

interface Part {
  readonly rows: string[][];
  /** Address after which the next part begins; null after the last. */
  readonly next: string | null;
}

function readPart(view: View, asked: AskedExport, after: string | null): Promise<Part> {
  return read(view, async (db) => {
    const found = await (await listedKeys(db, view, asked)).keys({ after, take: CHUNK + 1 });
    const keys = found.slice(0, CHUNK);
    return {
      rows: await printed(db, asked.type, keys),
      next: found.length > CHUNK ? (keys.at(-1)?.slug ?? null) : null,
    };
  });
}

async function printed(
  db: Reader,
  type: EntityType,
  keys: readonly ListedKey[],
): Promise<string[][]> {
  const ids = keys.map(({ id }) => id);
  const rows = await printedById(db, type, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [row];
  });
}

/** The cells of entities as they stand, by id and name of the column; without those that do not. */
export async function presentCells(
  type: EntityType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const names = listColumnsOf(type).map(({ name }) => name);
  const rows = await read(TODAY, (db) => printedById(db, type, ids));
  return new Map(
    [...rows].map(([id, row]) => [
      id,
      Object.fromEntries(names.map((name, at) => [name, plainCell(row[at] ?? "")])),
    ]),
  );
}

async function printedById(
  db: Reader,
  type: EntityType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await readRows(db, type, ids);
  const mentions = await loadMentions(db, referredTo(type, [...rows.values()]));
  const lists = await loadRowLists(db, type, ids);
  const words = await loadRowWords(db, ids);
  const mention = (other: string) => mentions.get(other) ?? null;
  return new Map(
    [...rows].map(([id, snapshot]) => [
      id,
      printRow(type, snapshot, {
        ...{ mention, lists: lists.get(id) ?? {}, word: words.get(id) ?? null },
      }),
    ]),
  );
}

/** The columns of entities as a version has them, by id. */
async function readRows(
  db: Reader,
  type: EntityType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Snapshot>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT * FROM ${Prisma.raw(`"${type}"`)} WHERE id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, snapshotOf(row)]));
}
