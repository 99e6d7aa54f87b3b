import "server-only";
import { createHash } from "node:crypto";

/**
 * The id of something that a form makes new: the same for the same form, so that a form that is sent
 * again, or mended, speaks of the very same things. A UUID of version 8, which is free for such use.
 */
export function derivedId(token: string, ...parts: readonly string[]): string {
  const bytes = createHash("sha256")
    .update([token, ...parts].join("\n"))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
