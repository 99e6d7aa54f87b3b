import { z } from "zod";
import { commentSchema } from "./proposal";

/** What may be done about a proposal: by its reviewer, by its author, by anybody who edits. */
export const DECISIONS = ["publish", "return", "reject", "submit", "withdraw", "comment"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Those that mean nothing to others without a word. */
const NEEDS_COMMENT: readonly Decision[] = ["return", "reject", "comment"];

/** More fields than a proposal can hold in conflict and a person would still choose one by one. */
const MOST_CHOICES = 1000;

/** The form under a proposal; one button for each decision. */
export const proposalDecisionSchema = z
  .object({
    proposal: z.uuid({ error: "proposal.none" }),
    /** Made with the empty form, so that a remark is kept once however often it arrives. */
    token: z.uuid({ error: "form.stale" }),
    decision: z.enum(DECISIONS),
    /** The version of the proposal that is decided on. */
    version: z.coerce.number().int().positive(),
    comment: commentSchema,
    /** Fields in conflict, each with whose word holds. */
    choices: z
      .array(z.object({ key: z.string().max(200), choice: z.enum(["theirs", "mine"]).optional() }))
      .max(MOST_CHOICES)
      .default([]),
  })
  .superRefine(({ decision, comment, choices }, context) => {
    if (NEEDS_COMMENT.includes(decision) && comment === null) {
      context.addIssue({ code: "custom", message: "proposal.reasonRequired", path: ["comment"] });
    }
    if (decision !== "publish") return;
    for (const [at, { choice }] of choices.entries()) {
      if (choice !== undefined) continue;
      const path = ["choices", at, "choice"];
      context.addIssue({ code: "custom", message: "proposal.choose", path });
    }
  });
export type ProposalDecision = z.output<typeof proposalDecisionSchema>;

/** What a program sends to publish a proposal: choices by the key that a conflict came with. */
export const publishRequestSchema = z.object({
  version: z.number().int().positive(),
  comment: commentSchema,
  choices: z.record(z.string().max(200), z.enum(["theirs", "mine"])).default({}),
});
