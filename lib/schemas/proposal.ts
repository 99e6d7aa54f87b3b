import { z } from "zod";
import { changeSchema } from "./snapshot";
import { typedText } from "./values";

/** At most so many entities in one proposal; more are imported. */
const MOST_CHANGES = 500;

const version = z.number().int().positive();

/** What a proposal asks for. What it means for other entities is found when it is published. */
export const proposalPayloadSchema = z.discriminatedUnion("act", [
  z.object({ act: z.literal("CHANGE"), changes: z.array(changeSchema).min(1).max(MOST_CHANGES) }),
  z.object({ act: z.literal("REVERT"), toVersion: version, baseVersion: version }),
  z.object({ act: z.literal("DELETE"), baseVersion: version }),
  /** The proposal's entity is the organization that goes. */
  z.object({ act: z.literal("MERGE"), intoId: z.uuid() }),
  z.object({ act: z.literal("RESTORE"), itemId: z.uuid() }),
  z.object({ act: z.literal("UNDO"), changeSetId: z.uuid() }),
]);
export type ProposalPayload = z.output<typeof proposalPayloadSchema>;

/** What was typed into a form, by field as it was posted. */
export const typedFormSchema = z.record(z.string(), z.json());
export type TypedForm = z.output<typeof typedFormSchema>;

/** Good for one sending of a form, and not for the next. */
const OF_ONE_SENDING: ReadonlySet<string> = new Set([
  ...["token", "version", "seen", "keep", "next", "proposalVersion"],
  ...["seenWarnings", "reason", "quickReason"],
  ...["entityType", "entityId"],
]);

/** What a posted form leaves to fill it again. */
export function typedFormOf(posted: Readonly<Record<string, unknown>>): TypedForm {
  const kept = Object.entries(posted).filter(([name]) => !OF_ONE_SENDING.has(name));
  return typedFormSchema.parse(JSON.parse(JSON.stringify(Object.fromEntries(kept))));
}

/** What any form asks that makes a proposal. */
export const proposalFormFields = {
  /** The version of the proposal that is mended, whose id is the form's token; none of a new one. */
  proposalVersion: z.coerce.number({ error: "form.stale" }).int().positive().optional(),
  /** The form for the next one starts with what the two have in common. */
  next: z.literal("same").optional(),
  /** Kept with its author, and not sent yet. */
  keep: z.literal("draft").optional(),
};

/** Why something is done, where that may be left out. */
export const commentSchema = z
  .string()
  .trim()
  .max(2000, { error: "text.tooLong" })
  .optional()
  .transform((text) => text || null);

/** What an author must be told. */
export const reasonSchema = typedText(2000);
