import "server-only";
import { currentActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/domain/actor";
import { type Action, can } from "@/lib/domain/permissions";
import { messageAt } from "@/lib/i18n/message-at";
import en from "@/lib/i18n/messages/en";
import { comesFromElsewhere } from "./same-origin";

export const NOT_KEPT = { "Cache-Control": "no-store" };

/** Who posts, by the cookie of their session; or the refusal, where they may not. */
export async function actorOfPost(request: Request, action: Action): Promise<Actor | Response> {
  if (await comesFromElsewhere(request)) {
    return refused(403, "origin.foreign", "Ask from this site.");
  }
  const actor = await currentActor();
  if (actor === null) return refused(401, "session.signedOut", "Sign in first.");
  if (can(actor.role, action)) return actor;
  return refused(403, "proposal.notAllowed", sentenceOf("proposal.notAllowed"));
}

/** Null for what is no JSON, which no schema takes. */
export async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

/** A refusal with what a program needs to put it right. */
export function refused(status: number, code: string, message: string, facts: object = {}) {
  return Response.json({ error: { code, message }, ...facts }, { status, headers: NOT_KEPT });
}

/** For what is no JSON, or not of the shape that is asked for. */
export function malformed(path: readonly PropertyKey[] | undefined): Response {
  return refused(400, "request.malformed", `Malformed: ${path?.join(".") || "no JSON"}.`);
}

/** What a key of the `errors` messages says. */
export function sentenceOf(code: string): string {
  return messageAt(en.errors, code) ?? en.errors.form.failed;
}
