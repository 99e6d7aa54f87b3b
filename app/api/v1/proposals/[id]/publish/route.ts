import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  actorOfPost,
  jsonOf,
  malformed,
  NOT_KEPT,
  refused,
  sentenceOf,
} from "@/lib/api/program-post";
import { fieldKey } from "@/lib/data/editing/carry-out";
import type { EditRefusal } from "@/lib/data/editing/edit";
import { publishProposal } from "@/lib/data/editing/proposals";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { publishRequestSchema } from "@/lib/schemas/proposal-decision";

/**
 * Publishes a proposal for a program that is signed in by its cookie. What was changed meanwhile is
 * answered with status 409 and both versions of every field, to be sent again with `choices`.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/v1/proposals/[id]/publish">,
) {
  const actor = await actorOfPost(request, "proposal:review");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) {
    return refused(404, "proposal.none", sentenceOf("proposal.none"));
  }
  const sent = publishRequestSchema.safeParse(await jsonOf(request));
  if (!sent.success) return malformed(sent.error.issues[0]?.path);
  const { version, comment, choices } = sent.data;
  const chosen = new Map(Object.entries(choices));
  const published = await publishProposal(actor, { id, version, comment }, chosen);
  if (!published.ok) return refusalAnswer(published.refusal);
  revalidatePath("/", "layout");
  await seenByAllServers();
  return Response.json({ changeSetId: published.value?.id ?? null }, { headers: NOT_KEPT });
}

const STATUSES: Readonly<Record<string, number>> = { "proposal.none": 404, "proposal.own": 403 };

function refusalAnswer({ message: code, fields = [], ...facts }: EditRefusal): Response {
  const conflicts = fields.flatMap(({ fields: inConflict, ...entity }) =>
    inConflict.map(({ field, ...states }) => ({
      ...{ key: fieldKey(entity, field), ...entity, field },
      ...states,
    })),
  );
  return refused(STATUSES[code] ?? 409, code, sentenceOf(code), { conflicts, ...facts });
}
