import { createHash } from "node:crypto";

/**
 * An answer in the plain: the door keeps and codes it as it is (`server/answers/own-answer.mjs`), and for
 * Next it is made a `Response`.
 */
export interface Answer {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export const ANYONE = { "access-control-allow-origin": "*" };

/** A fingerprint of the content, as the header ETag has it. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** Anyone may keep it but must ask about it again, so that an edit shows at once. */
export function keptAnswer(
  etag: string,
  body: Answer["body"],
  headers: Readonly<Record<string, string>>,
): Answer {
  const kept = { ...ANYONE, "cache-control": "public, no-cache", etag };
  return { status: 200, headers: { ...kept, ...headers }, body };
}

/** Without its body for one who has it already. */
export function responseOf(request: Request, { status, headers, body }: Answer): Response {
  if (headers.etag !== undefined && knowsTag(request, headers.etag)) {
    const { "content-type": _ofBody, ...said } = headers;
    return new Response(null, { status: 304, headers: said });
  }
  return new Response(body === "" ? null : body, { status, headers });
}

/** Whether the request already knows the state with that tag. */
function knowsTag(request: Request, etag: string): boolean {
  const header = request.headers.get("If-None-Match") ?? "";
  const known = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
