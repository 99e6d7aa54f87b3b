import "server-only";
import { createHash } from "node:crypto";

const BYTES = 9;

/** What is kept of a text that only has to be known again: a hundred thousand of them stay small. */
export function imprintOf(text: string): string {
  return createHash("sha256").update(text).digest().subarray(0, BYTES).toString("base64url");
}
