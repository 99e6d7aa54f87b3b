import { createHash } from "node:crypto";

/** What an answer that is no success says: a code for programs, a sentence for people. */
export interface ApiProblem {
  readonly code: string;
  readonly message: string;
}

const ANYONE = { "Access-Control-Allow-Origin": "*" };

/**
 * JSON that anyone may keep but must ask about again: an edit shows at once, and what has not
 * changed is answered without a body.
 */
export function jsonAnswer(request: Request, content: unknown): Response {
  const body = JSON.stringify(content);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { ...ANYONE, "Cache-Control": "public, no-cache", ETag: etag };
  if (knows(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}

/** A refusal; never kept. */
export function problemAnswer(status: number, error: ApiProblem): Response {
  return Response.json({ error }, { status, headers: { ...ANYONE, "Cache-Control": "no-store" } });
}

function knows(header: string | null, etag: string): boolean {
  const known = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
