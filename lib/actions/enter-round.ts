"use server";

import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import { enterFundingRound } from "@/lib/data/round-entry";
import { typedFormOf } from "@/lib/schemas/proposal";
import { roundFormSchema, understoodInRound } from "@/lib/schemas/round-form";
import { type Outcome, runForm } from "./action";
import { nextFormAfter, pathOfForm, proposalPageAfter } from "./after-form";
import type { FormState } from "./form-state";
import { isSeen } from "./seen";

/** What is to be looked at before anything is saved. */
export interface RoundCheck {
  /** On a page without scripts: how dates and amounts were understood. */
  readonly seen?: string;
  /** What may be wrong. */
  readonly warnings?: readonly DrawnWarning[];
}

/** Saves the round of `/admin/rounds/new`. */
export async function enterRound(
  locale: string,
  _state: FormState<RoundCheck>,
  formData: FormData,
): Promise<FormState<RoundCheck>> {
  return runForm(
    {
      schema: roundFormSchema,
      permission: "entity:propose",
      path: pathOfForm(formData, "/admin/rounds/new"),
      run: async (form, context): Promise<Outcome<RoundCheck>> => {
        const seen = understoodInRound(form);
        if (form.keep === undefined && !isSeen(form.seen, seen)) {
          return { ok: false, errors: {}, detail: { seen } };
        }
        const entry = await enterFundingRound(form, context.actor, typedFormOf(context.posted));
        if (!entry.ok) {
          const { errors, warnings } = entry;
          return { ok: false, errors, detail: { warnings } };
        }
        const page = proposalPageAfter(entry, form);
        if (page !== null) return { ok: true, goTo: `/${context.locale}${page}` };
        const saved: Record<string, string> = entry.isPublished
          ? { saved: entry.slug }
          : { proposed: entry.proposalId };
        const path = `/${context.locale}/admin/rounds/new`;
        return { ok: true, goTo: nextFormAfter(entry, form, path, saved) };
      },
    },
    locale,
    formData,
  );
}
