import { ANYONE, etagOf, keptHeaders, knowsTag } from "./kept-answer";

/** What an answer that is no success says: a code for programs, a sentence for people. */
export interface ApiProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * JSON that anyone may keep but must ask about again: an edit shows at once, and what has not
 * changed is answered without a body.
 */
export function jsonAnswer(request: Request, content: unknown): Response {
  const body = JSON.stringify(content);
  const etag = etagOf(body);
  const headers = keptHeaders(etag);
  if (knowsTag(request, etag)) {
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

/** What was merged is found elsewhere for good; parameters stay. Asked again, should that be undone. */
export function movedAnswer(path: string, request: Request): Response {
  const headers = {
    ...ANYONE,
    "Cache-Control": "no-store",
    Location: `${path}${new URL(request.url).search}`,
  };
  return new Response(null, { status: 308, headers });
}
