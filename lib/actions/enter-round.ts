"use server";

import { enterFundingRound, type Lookalike } from "@/lib/data/round-entry";
import { typedFormOf } from "@/lib/schemas/proposal";
import { roundFormSchema, understoodInRound } from "@/lib/schemas/round-form";
import { type Outcome, runForm } from "./action";
import { pathOfForm, proposalPageAfter } from "./after-form";
import type { FormState } from "./form-state";
import { isSeen } from "./seen";

/** What the page shows before it saves. */
export interface RoundCheck {
  /** Without scripts: how dates and amounts were understood. */
  readonly seen?: string;
  readonly lookalikes: readonly Lookalike[];
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
          return { ok: false, errors: {}, detail: { seen, lookalikes: [] } };
        }
        const entry = await enterFundingRound(form, context.actor, typedFormOf(context.posted));
        if (!entry.ok) {
          const { errors, lookalikes } = entry;
          return { ok: false, errors, detail: { lookalikes } };
        }
        const page = proposalPageAfter(entry, form);
        if (page !== null) return { ok: true, goTo: `/${context.locale}${page}` };
        const saved = new URLSearchParams(
          entry.isPublished ? { saved: entry.slug } : { proposed: entry.proposalId },
        );
        return { ok: true, goTo: `/${context.locale}/admin?${saved}` };
      },
    },
    locale,
    formData,
  );
}
