"use server";

import { z } from "zod";
import type { EditRefusal } from "@/lib/data/editing/edit";
import {
  commentOnProposal,
  publishProposal,
  rejectProposal,
  returnProposal,
  submitProposal,
  withdrawProposal,
} from "@/lib/data/editing/proposals";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { type ProposalDecision, proposalDecisionSchema } from "@/lib/schemas/proposal-decision";
import { runForm } from "./action";
import type { FormState } from "./form-state";

/** Publishes, returns, rejects, sends, takes back or comments on a proposal, as the button says. */
export async function decideProposal(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  const path = pathOf(formData);
  return runForm(
    {
      schema: proposalDecisionSchema,
      permission: "entity:propose",
      path,
      run: async (form, context) => {
        const page = `/${context.locale}${path}`;
        const refusal = await carryOutDecision(context.actor, form);
        if (refusal === null) {
          return { ok: true, goTo: `${page}?${new URLSearchParams({ done: form.decision })}` };
        }
        // Changed meanwhile: the page anew shows both versions, to choose from.
        if (refusal.message === "edit.fieldConflict") {
          return { ok: true, goTo: `${page}?conflict=1#decide` };
        }
        return { ok: false, errors: { "": [refusal.message] } };
      },
    },
    locale,
    formData,
  );
}

/** To come back to after sign-in: the proposal, or the list where the form names none. */
function pathOf(formData: FormData): string {
  const list = "/admin/proposals";
  const id = z.uuid().safeParse(formData.get("proposal"));
  return id.success ? `${list}/${id.data}` : list;
}

const ONLY_FOR_REVIEWERS: EditRefusal = { message: "proposal.notAllowed" };

/** Null where it is done. */
async function carryOutDecision(
  actor: Actor | null,
  { proposal: id, token, decision, version, comment, choices }: ProposalDecision,
): Promise<EditRefusal | null> {
  const isForReviewers = ["publish", "return", "reject"].includes(decision);
  if (isForReviewers && !can(actor?.role ?? null, "proposal:review")) return ONLY_FOR_REVIEWERS;
  const decided = await decide();
  return decided.ok ? null : decided.refusal;

  function decide() {
    const seen = { id, version, comment };
    switch (decision) {
      case "publish": {
        const chosen = choices.flatMap(({ key, choice }) =>
          choice === undefined ? [] : [[key, choice] as const],
        );
        return publishProposal(actor, seen, new Map(chosen));
      }
      case "return":
        return returnProposal(actor, seen);
      case "reject":
        return rejectProposal(actor, seen);
      case "submit":
        return submitProposal(actor, seen);
      case "withdraw":
        return withdrawProposal(actor, seen);
      case "comment":
        return commentOnProposal(actor, { id, token }, comment ?? "");
    }
  }
}
