import { ANYONE, type Answer, etagOf, keptAnswer } from "./answer";

/** What an answer that is no success says: a code for programs, a sentence for people. */
export interface ApiProblem {
  readonly code: string;
  readonly message: string;
}

const NEVER_KEPT = { ...ANYONE, "cache-control": "no-store" };

/** JSON that anyone may keep. */
export function jsonAnswer(content: unknown): Answer {
  // Coded once, for the fingerprint and for the door.
  const body = Buffer.from(JSON.stringify(content));
  return keptAnswer(etagOf(body), body, { "content-type": "application/json; charset=utf-8" });
}

/** A refusal; never kept. */
export function problemAnswer(status: number, error: ApiProblem): Answer {
  const headers = { ...NEVER_KEPT, "content-type": "application/json" };
  return { status, headers, body: JSON.stringify({ error }) };
}

/** What was merged is found elsewhere for good; parameters stay. Asked again, should that be undone. */
export function movedAnswer(path: string, { search }: URL): Answer {
  return { status: 308, headers: { ...NEVER_KEPT, location: `${path}${search}` }, body: "" };
}
