"use server";

import { enterFundingRound, type Lookalike } from "@/lib/data/round-entry";
import { roundFormSchema } from "@/lib/schemas/round-form";
import { runForm } from "./action";
import type { FormState } from "./form-state";

/** Saves the round of `/admin/rounds/new`. */
export async function enterRound(
  locale: string,
  _state: FormState<readonly Lookalike[]>,
  formData: FormData,
): Promise<FormState<readonly Lookalike[]>> {
  return runForm(
    {
      schema: roundFormSchema,
      permission: "entity:propose",
      path: "/admin/rounds/new",
      run: async (form, context) => {
        const entry = await enterFundingRound(form, context.actor);
        if (!entry.ok) return { ok: false, errors: entry.errors, detail: entry.lookalikes };
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
