import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { jobDatabase, prisma } from "@/lib/db";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { DAYS_KEPT } from "@/lib/domain/import/import-state";
import { KIND_WORDS } from "@/lib/domain/import/kinds";
import { rememberMapping } from "@/lib/domain/import/remembered-mapping";
import { type FileFormat, headersSchema, type Mapping, mappingSchema } from "@/lib/schemas/import";
import { writeAudit } from "../audit";

/** A file that was read as far as its header, and how. */
export interface UploadedFile {
  readonly type: EntityType;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly headers: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  /** As the headers suggest. */
  readonly mapping: Mapping;
  readonly sourceId: string | null;
}

/** Bytes of one piece of a file. */
export const PART_BYTES = 1024 * 1024;

/**
 * Keeps an uploaded file with an import of it, of which nothing is checked yet; once, however often
 * the form of that token arrives with it. Who goes back and chooses another file makes another import.
 */
export async function keepUpload(
  actor: Actor | null,
  file: UploadedFile,
  parts: readonly Uint8Array[],
  id: string = randomUUID(),
): Promise<string> {
  assertCan(actor, "import:prepare");
  const { type, headers, sourceId } = file;
  const earlier = await earlierMappings(type, sourceId);
  const { mapping, remembered } = rememberMapping(headers, file.mapping, earlier);
  const write = async (tx: Prisma.TransactionClient) => {
    const { count } = await tx.import.createMany({
      skipDuplicates: true,
      data: {
        ...{ id, kind: KIND_WORDS[type], fileName: file.fileName, format: file.format },
        ...{ headers: [...headers], sample: file.sample.map((row) => [...row]), mapping, sourceId },
        remembered,
        rowCount: file.rowCount,
        byteLength: parts.reduce((sum, part) => sum + part.length, 0),
        uploadedById: actor.id,
      },
    });
    if (count === 0) return false;
    for (const [number, part] of parts.entries()) {
      await tx.importPart.create({ data: { importId: id, number, bytes: Uint8Array.from(part) } });
    }
    const subject = { type: "Import", id, name: file.fileName };
    await writeAudit(tx, { actor, action: "import.upload", subject });
    return true;
  };
  const isKept = await prisma.$transaction(write, { timeout: 60_000 });
  if (isKept || (await isSameUpload(id, actor, file, parts))) return id;
  return keepUpload(actor, file, parts);
}

async function isSameUpload(
  id: string,
  { id: uploadedById }: Actor,
  { type, fileName, sourceId }: UploadedFile,
  parts: readonly Uint8Array[],
): Promise<boolean> {
  const said = { id, uploadedById, kind: KIND_WORDS[type], fileName, sourceId };
  if ((await prisma.import.count({ where: said })) === 0) return false;
  const [kept] = await prisma.$queryRaw<{ digest: string }[]>`
    SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY number)), 'hex') AS digest
    FROM "ImportPart" WHERE "importId" = ${id}::uuid`;
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return kept?.digest === digest.digest("hex");
}

/** Id of the source with this address, if there is one. */
export async function findSourceId(slug: string): Promise<string | null> {
  const source = await prisma.source.findUnique({ where: { slug }, select: { id: true } });
  return source?.id ?? null;
}

/** The bytes of an import's file, a piece at a time; none where it was removed. */
export async function* readUpload(importId: string): AsyncGenerator<Uint8Array> {
  const db = jobDatabase();
  for (let number = 0; ; number += 1) {
    const part = await db.importPart.findUnique({
      where: { importId_number: { importId, number } },
    });
    if (part === null) return;
    yield part.bytes;
  }
}

/** How files of the kind were read, those of the same source first, and then the latest. */
async function earlierMappings(type: EntityType, sourceId: string | null) {
  const earlier = await prisma.importMapping.findMany({
    where: { kind: KIND_WORDS[type] },
    orderBy: { updatedAt: "desc" },
    take: MOST_EARLIER,
  });
  const own = ({ sourceKey }: { readonly sourceKey: string }) =>
    Number(sourceKey === (sourceId ?? ""));
  return earlier
    .toSorted((a, b) => own(b) - own(a))
    .map(({ headers, mapping }) => ({
      headers: headersSchema.parse(headers),
      mapping: mappingSchema.parse(mapping),
    }));
}

/** Earlier files that are looked through. */
const MOST_EARLIER = 100;

export function mappingKey(kind: string, sourceId: string | null, headers: readonly string[]) {
  const headersKey = createHash("sha256").update(JSON.stringify(headers)).digest("hex");
  return { kind, sourceKey: sourceId ?? "", headersKey };
}

/** Removes a file with what was worked out from it; what the dry run said of its rows stays. */
export async function dropUpload(db: Prisma.TransactionClient, importId: string): Promise<void> {
  await db.importPart.deleteMany({ where: { importId } });
  await db.importPlan.deleteMany({ where: { importId } });
  await db.importCreation.deleteMany({ where: { importId } });
  await db.importMark.deleteMany({ where: { importId } });
}

/** Removes what nobody has touched for long and nobody carried out. */
export async function sweepUploads(): Promise<void> {
  const db = jobDatabase();
  const before = new Date(Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000);
  const old = await db.import.findMany({
    where: {
      state: { in: ["UPLOADED", "CHECKED", "HANDED_IN"] },
      uploadedAt: { lt: before },
      OR: [{ startedAt: null }, { startedAt: { lt: before } }],
    },
    select: { id: true },
  });
  for (const { id } of old) {
    await dropUpload(db, id);
    await db.import.update({ where: { id }, data: { state: "CANCELLED" } });
  }
}
