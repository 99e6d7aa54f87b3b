import { createHash } from "node:crypto";

/**
 * Id of a row of the data set: the same in every database, so that a second load meets the rows of
 * the first and claims of equal rank are told apart alike everywhere. A UUID of version 8 (RFC 9562).
 */
export function stableId(...name: readonly string[]): string {
  const bytes = createHash("sha256").update(name.join("\n")).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex", 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
