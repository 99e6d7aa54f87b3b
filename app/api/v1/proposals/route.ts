import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import {
  actorOfPost,
  jsonOf,
  malformed,
  NOT_KEPT,
  refused,
  sentenceOf,
} from "@/lib/api/program-post";
import { type EntityEntry, enterEntity } from "@/lib/data/editing/entity-entry";
import type { FieldErrors } from "@/lib/data/field-errors";
import { enterFundingRound, type RoundEntry } from "@/lib/data/round-entry";
import type { Actor } from "@/lib/domain/actor";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { messageAt } from "@/lib/i18n/message-at";
import en from "@/lib/i18n/messages/en";
import { entityFormSchema } from "@/lib/schemas/entity-form";
import { typedFormOf } from "@/lib/schemas/proposal";
import { proposalRequestSchema } from "@/lib/schemas/proposal-request";
import { roundFormSchema } from "@/lib/schemas/round-form";

/**
 * Proposes for a program that is signed in by its cookie what a person would by a form: the same
 * schema reads it, the same guards doubt it, and who may publish their own publishes with it.
 */
export async function POST(request: Request) {
  const actor = await actorOfPost(request, "entity:propose");
  if (actor instanceof Response) return actor;
  const asked = proposalRequestSchema.safeParse(await jsonOf(request));
  if (!asked.success) return malformed(asked.error.issues[0]?.path);
  const entry = await enter(asked.data, actor);
  if (!entry.ok) return refusalOf(entry);
  const { proposalId, isPublished } = entry;
  if (isPublished) {
    revalidatePath("/", "layout");
    await seenByAllServers();
  }
  const entityId = "entityId" in entry ? entry.entityId : proposalId;
  return Response.json({ proposalId, entityId, isPublished }, { status: 201, headers: NOT_KEPT });
}

type Entry = RoundEntry | EntityEntry;

async function enter(
  { type, id, form: posted }: z.output<typeof proposalRequestSchema>,
  actor: Actor,
): Promise<Entry> {
  // A program that means to send it again after a failure says its token itself.
  const said = { token: randomUUID(), ...posted };
  const typed = typedFormOf(posted);
  if (type === "FundingRound" && id === undefined) {
    const form = roundFormSchema.safeParse(said);
    return form.success ? enterFundingRound(form.data, actor, typed) : errorsOf(form.error);
  }
  const form = entityFormSchema(type, id === undefined).safeParse(said);
  if (!form.success) return errorsOf(form.error);
  return enterEntity({ type, id: id ?? null }, form.data, actor, typed);
}

function errorsOf({ issues }: z.ZodError): Extract<EntityEntry, { ok: false }> {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const field = fieldAt(path);
    errors[field] = [...(errors[field] ?? []), message];
  }
  return { ok: false, errors };
}

/** `sources[0].known`, as forms name their fields. */
function fieldAt(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) =>
      typeof part === "number" ? `[${part}]` : `${at > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** What is wrong by field; or what is doubtful, to be sent again with its keys and a reason. */
function refusalOf({ errors, warnings = [] }: Extract<Entry, { ok: false }>): Response {
  const [whole] = errors[""] ?? [];
  if (whole !== undefined) return refused(409, whole, sentenceOf(whole));
  if (warnings.length > 0) {
    const message = "Send it again with their keys as seenWarnings, and a reason, if it is right.";
    return refused(409, "form.doubtful", message, { warnings, fields: wordsOf(errors) });
  }
  return refused(422, "form.invalid", "Some fields are wrong.", { fields: wordsOf(errors) });
}

function wordsOf(errors: FieldErrors) {
  return Object.fromEntries(
    Object.entries(errors).map(([field, codes]) => [field, codes.map(wordOf)]),
  );
}

/** What our schemas say has a sentence; what is not of the shape of a form, zod says in its own. */
function wordOf(code: string) {
  const message = messageAt(en.errors, code);
  return message === null ? { code: "value.malformed", message: code } : { code, message };
}
