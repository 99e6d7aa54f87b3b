import type { FileFormat, TextEncoding } from "@/lib/schemas/import";
import { FileRefusedError } from "./refusal";

/** First bytes of files that are taken for tables by mistake. */
const SIGNATURES: readonly (readonly [message: string, bytes: readonly number[]])[] = [
  ["import.oldExcel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["import.wrongType", [0x25, 0x50, 0x44, 0x46]], // %PDF
  ["import.wrongType", [0x89, 0x50, 0x4e, 0x47]], // PNG
  ["import.wrongType", [0xff, 0xd8, 0xff]], // JPEG
  ["import.wrongType", [0x47, 0x49, 0x46, 0x38]], // GIF
  ["import.wrongType", [0x1f, 0x8b]], // gzip
  ["import.wrongType", [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ["import.wrongType", [0x52, 0x61, 0x72, 0x21]], // RAR
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const SEPARATORS = [",", ";", "\t", "|"] as const;
/** Enough of a file for its header. */
const HEAD = 64 * 1024;

/**
 * What a file is, by its bytes: its name says nothing. Text that is no UTF-8 is taken for GB18030,
 * unless the encoding is told.
 * @throws {FileRefusedError}
 */
export function detectFormat(parts: readonly Uint8Array[], told?: TextEncoding): FileFormat {
  const head = Buffer.concat(parts.slice(0, 1)).subarray(0, HEAD);
  if (head.length === 0) throw new FileRefusedError("import.empty");
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(ZIP)) return { format: "XLSX" };
  for (const [message, bytes] of SIGNATURES) {
    if (begins(bytes)) throw new FileRefusedError(message);
  }
  const marked = BYTE_ORDER_MARKS.find(([, bytes]) => begins(bytes))?.[0];
  const encoding = marked ?? told ?? encodingOf(parts);
  refuseUndecodable(parts, encoding);
  const text = new TextDecoder(encoding).decode(head);
  if (isBinary(text)) throw new FileRefusedError("import.wrongType");
  return { format: "CSV", encoding, separator: separatorOf(text) };
}

function encodingOf(parts: readonly Uint8Array[]): TextEncoding {
  return isText(parts, "utf-8") ? "utf-8" : "gb18030";
}

function refuseUndecodable(parts: readonly Uint8Array[], encoding: TextEncoding): void {
  if (!isText(parts, encoding)) throw new FileRefusedError("import.undecodable");
}

function isText(parts: readonly Uint8Array[], encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const part of parts) decoder.decode(part, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** No table has control characters, but for those of its lines. */
function isBinary(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return true;
  }
  return false;
}

/** The one that divides the first line most often, outside of quotation marks. */
function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "\n" || sign === "\r") && counts.size > 0) break;
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const count = (separator: string) => counts.get(separator) ?? 0;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
