import { revalidatePath } from "next/cache";
import { z } from "zod";
import { comesFromElsewhere } from "@/lib/api/same-origin";
import { currentActor } from "@/lib/auth/session";
import { fieldKey } from "@/lib/data/editing/carry-out";
import type { EditRefusal } from "@/lib/data/editing/edit";
import { publishProposal } from "@/lib/data/editing/proposals";
import { can } from "@/lib/domain/permissions";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { messageAt } from "@/lib/i18n/message-at";
import en from "@/lib/i18n/messages/en";
import { publishRequestSchema } from "@/lib/schemas/proposal-decision";

const NOT_KEPT = { "Cache-Control": "no-store" };

/**
 * Publishes a proposal for a program that is signed in by its cookie. What was changed meanwhile is
 * answered with status 409 and both versions of every field, to be sent again with `choices`.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/v1/proposals/[id]/publish">,
) {
  if (await comesFromElsewhere(request))
    return refused(403, "origin.foreign", "Ask from this site.");
  const actor = await currentActor();
  if (actor === null) return refused(401, "session.signedOut", "Sign in first.");
  if (!can(actor.role, "proposal:review")) {
    return refused(403, "proposal.notAllowed", sentenceOf("proposal.notAllowed"));
  }
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) {
    return refused(404, "proposal.none", sentenceOf("proposal.none"));
  }
  const sent = publishRequestSchema.safeParse(await jsonOf(request));
  if (!sent.success) {
    const field = sent.error.issues[0]?.path.join(".") ?? "";
    return refused(400, "request.malformed", `Malformed: ${field || "no JSON"}.`);
  }
  const { version, comment, choices } = sent.data;
  const chosen = new Map(Object.entries(choices));
  const published = await publishProposal(actor, { id, version, comment }, chosen);
  if (!published.ok) return refusalAnswer(published.refusal);
  revalidatePath("/", "layout");
  await seenByAllServers();
  return Response.json({ changeSetId: published.value?.id ?? null }, { headers: NOT_KEPT });
}

/** Null for what is no JSON, which no schema takes. */
async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

const STATUSES: Readonly<Record<string, number>> = { "proposal.none": 404, "proposal.own": 403 };

function refusalAnswer({ message: code, fields = [], ...facts }: EditRefusal): Response {
  const conflicts = fields.flatMap(({ fields: inConflict, ...entity }) =>
    inConflict.map(({ field, ...states }) => ({
      ...{ key: fieldKey(entity, field), ...entity, field },
      ...states,
    })),
  );
  const body = { error: { code, message: sentenceOf(code) }, conflicts, ...facts };
  return Response.json(body, { status: STATUSES[code] ?? 409, headers: NOT_KEPT });
}

function refused(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status, headers: NOT_KEPT });
}

function sentenceOf(code: string): string {
  return messageAt(en.errors, code) ?? en.errors.form.failed;
}
