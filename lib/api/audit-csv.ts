import { textCell } from "@/components/charts/file/cell";
import type { AuditLine } from "@/lib/data/audit-log";
import { csvStream } from "./csv-stream";

/** Names of columns, the same in every language: programs read the file too. */
const COLUMNS = [
  "at",
  "actor_id",
  "actor_name",
  "action",
  "subject_type",
  "subject_id",
  "subject_name",
  "address",
  "details",
] as const;

function cellsOf(line: AuditLine): string[] {
  const { at, actorId, actorName, actionWord, address, details } = line;
  const { subjectType, subjectId, subjectName } = line;
  return [
    at,
    ...[actorId, actorName, actionWord, subjectType, subjectId, subjectName, address, details].map(
      (text) => textCell(text ?? ""),
    ),
  ];
}

/** The log as CSV that spreadsheets open. */
export function auditCsv(batches: AsyncGenerator<AuditLine[]>): ReadableStream<Uint8Array> {
  return csvStream(COLUMNS, rowsOf(batches));
}

async function* rowsOf(batches: AsyncGenerator<AuditLine[]>): AsyncGenerator<string[][]> {
  for await (const lines of batches) yield lines.map(cellsOf);
}
