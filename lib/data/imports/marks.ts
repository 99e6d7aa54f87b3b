import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";

/** What is kept of a text that only has to be known again. */
export interface Mark {
  /** Of a row, or what comes next behind an address. */
  readonly number: number;
  readonly entityId?: string | null;
  readonly text?: string | null;
}

/**
 * What a dry run has to know again of the rows before. It is kept in the database, so that memory does
 * not grow with the file, and is gone with the dry run.
 */
export class Marks {
  constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly importId: string,
  ) {}

  /** Those of these texts that were marked before. */
  async find(texts: Iterable<string>): Promise<Map<string, Mark>> {
    const byImprint = new Map([...texts].map((text) => [imprintOf(text), text]));
    if (byImprint.size === 0) return new Map();
    const rows = await this.db.$queryRaw<(Mark & { imprint: string })[]>`
      SELECT imprint, number, "entityId", text FROM "ImportMark"
      WHERE "importId" = ${this.importId}::uuid AND imprint = ANY(${[...byImprint.keys()]}::uuid[])`;
    return new Map(
      rows.flatMap(({ imprint, ...mark }) => {
        const text = byImprint.get(imprint);
        return text === undefined ? [] : [[text, mark] as const];
      }),
    );
  }

  async keep(marks: ReadonlyMap<string, Mark>): Promise<void> {
    if (marks.size === 0) return;
    const rows = [...marks].map(([text, mark]) => ({ ...mark, imprint: imprintOf(text) }));
    await this.db.$executeRaw`
      INSERT INTO "ImportMark" ("importId", imprint, number, "entityId", text)
      SELECT ${this.importId}::uuid, imprint, number, "entityId", text
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(imprint uuid, number int, "entityId" uuid, text text)
      ON CONFLICT ("importId", imprint) DO UPDATE SET number = EXCLUDED.number`;
  }

  async forget(): Promise<void> {
    await this.db.importMark.deleteMany({ where: { importId: this.importId } });
  }
}

/** Digits of a UUID. */
const DIGITS = 32;

function imprintOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
