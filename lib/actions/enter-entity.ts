"use server";

import { z } from "zod";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import type { DrawnWarning } from "@/lib/data/guards/drawn-warning";
import { entityFormSchema, understoodIn } from "@/lib/schemas/entity-form";
import { typedFormOf } from "@/lib/schemas/proposal";
import { entityTypeSchema } from "@/lib/schemas/snapshot";
import { optionalUuid } from "@/lib/schemas/values";
import { type Outcome, runForm } from "./action";
import { nextFormAfter, pathOfForm, proposalPageAfter } from "./after-form";
import type { FormState } from "./form-state";
import { isSeen } from "./seen";

/** What is to be looked at before anything is saved. */
export interface EntityCheck {
  /** On a page without scripts: how dates and figures were understood. */
  readonly seen?: string | undefined;
  /** What may be wrong. */
  readonly warnings?: readonly DrawnWarning[] | undefined;
}

/** What no form of ours sends is answered like any other: first it is asked who sends it. */
const OF_NO_KIND = {
  schema: z.object({}),
  permission: "entity:propose",
  path: "/admin/entities",
  run: async (): Promise<Outcome<EntityCheck>> => ({ ok: false, errors: { "": ["form.stale"] } }),
} as const;

/** Saves the form of `/admin/entities/[type]/new`, or of an entity's edit page. */
export async function enterEntityForm(
  locale: string,
  _state: FormState<EntityCheck>,
  formData: FormData,
): Promise<FormState<EntityCheck>> {
  const asked = z
    .object({ type: entityTypeSchema, id: optionalUuid })
    .safeParse({ type: formData.get("entityType"), id: formData.get("entityId") });
  if (!asked.success) return runForm(OF_NO_KIND, locale, formData);
  const { type, id } = asked.data;
  const path = `/admin/entities/${type}/${id === null ? "new" : `${id}/edit`}`;
  return runForm(
    {
      schema: entityFormSchema(type, id === null),
      permission: "entity:propose",
      path: pathOfForm(formData, path),
      run: async (form, { locale: language, actor, posted }): Promise<Outcome<EntityCheck>> => {
        const seen = understoodIn(type, form);
        const isKept = form.keep !== undefined;
        if (!isKept && !isSeen(form.seen, seen)) return { ok: false, errors: {}, detail: { seen } };
        const entry = await enterEntity({ type, id }, form, actor, typedFormOf(posted));
        const page = entry.ok ? proposalPageAfter(entry, form) : null;
        if (page !== null) return { ok: true, goTo: `/${language}${page}` };
        if (!entry.ok) return { ...entry, detail: { warnings: entry.warnings } };
        const saved = { saved: entry.proposalId };
        return { ok: true, goTo: nextFormAfter(entry, form, `/${language}${path}`, saved) };
      },
    },
    locale,
    formData,
  );
}
