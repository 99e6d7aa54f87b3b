import { stringify } from "csv-stringify/sync";
import { textCell } from "@/components/charts/file/cell";
import type { AuditLine } from "@/lib/data/audit-log";

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

/** The log as CSV that spreadsheets open, sent as it is read, so that its length costs no memory. */
export function auditCsv(batches: AsyncGenerator<AuditLine[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly string[])[], bom = false) =>
    encoder.encode(stringify([...rows], { bom, record_delimiter: "windows" }));
  return new ReadableStream({
    start(controller) {
      controller.enqueue(write([COLUMNS], true));
    },
    async pull(controller) {
      const { value, done } = await batches.next();
      if (done) controller.close();
      else if (value.length > 0) controller.enqueue(write(value.map(cellsOf)));
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
}
