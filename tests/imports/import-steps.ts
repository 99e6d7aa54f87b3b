import { type ImportDetail, readImport } from "@/lib/data/imports/imports";
import { listImportRows } from "@/lib/data/imports/rows";
import { carryOutImport, saveMapping, startDryRun } from "@/lib/data/imports/steps";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { runWaitingImport } from "@/lib/import/run-import";
import { uploadImport } from "@/lib/import/upload";
import { mappingFormSchema } from "@/lib/schemas/import";

export type Rows = readonly Readonly<Record<string, string>>[];

/** A file with these cells, every text quoted. */
export function csvOf(rows: Rows): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [line(headers), ...rows.map((row) => line(headers.map((name) => row[name] ?? "")))].join(
    "\r\n",
  );
}

export async function upload(
  actor: Actor,
  type: EntityType,
  file: Rows | Uint8Array | string,
  source: string | null = null,
): Promise<string> {
  const bytes =
    file instanceof Uint8Array
      ? file
      : new TextEncoder().encode(typeof file === "string" ? file : csvOf(file));
  const uploaded = await uploadImport(actor, {
    ...{ type, bytes, fileName: "file.csv", sourceSlug: source },
  });
  if (!uploaded.ok) throw new Error(uploaded.message);
  return uploaded.id;
}

export async function detailOf(actor: Actor, id: string): Promise<ImportDetail> {
  const found = await readImport(actor, id);
  if (found === null) throw new Error("no such import");
  return found;
}

/** Uploads a file and lets it be judged as its headers are guessed. */
export async function judged(
  actor: Actor,
  type: EntityType,
  file: Rows | Uint8Array | string,
  {
    source = null,
    createMissing = false,
  }: { source?: string | null; createMissing?: boolean } = {},
): Promise<ImportDetail> {
  const id = await upload(actor, type, file, source);
  const { version, mapping } = await detailOf(actor, id);
  const form = mappingFormSchema.parse({
    ...{ id, version, mapping, createMissing },
    ...(source === null ? {} : { source }),
  });
  const saved = await saveMapping(actor, form);
  if (!saved.ok) throw new Error(saved.message);
  const started = await startDryRun(actor, { id, version: saved.version });
  if (!started.ok) throw new Error(started.message);
  await runWaitingImport(id);
  return detailOf(actor, id);
}

/** Carries out what was judged. */
export async function carriedOut(actor: Actor, { id, version }: ImportDetail) {
  const step = await carryOutImport(actor, { id, version });
  if (!step.ok) throw new Error(step.message);
  await runWaitingImport(id);
  return detailOf(actor, id);
}

export async function rowsOf(actor: Actor, id: string) {
  const { rows } = await listImportRows(actor, id, { only: null, after: 0 });
  return rows;
}
