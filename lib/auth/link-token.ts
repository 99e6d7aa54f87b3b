import { createHash, randomBytes } from "node:crypto";

/** The secret part of a link that opens something once. Only its hash is kept. */
export interface LinkToken {
  readonly token: string;
  readonly hash: string;
}

export function newLinkToken(): LinkToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
