"use server";

import { enterFigures, type FigureCheck, type FigureEntry } from "@/lib/data/editing/figure-entry";
import { type FigureGridForm, figureGridSchema } from "@/lib/schemas/figure-grid";
import { optionalUuid } from "@/lib/schemas/values";
import { type Outcome, runForm } from "./action";
import type { FormState } from "./form-state";

/** Saves the grid of `/admin/figures/[reportId]`. */
export async function enterFigureGrid(
  locale: string,
  _state: FormState<FigureCheck>,
  formData: FormData,
): Promise<FormState<FigureCheck>> {
  const reportId = optionalUuid.safeParse(formData.get("reportId")).data;
  const path = reportId ? `/admin/figures/${reportId}` : "/admin/figures";
  return runForm(
    {
      schema: figureGridSchema,
      permission: "entity:propose",
      path,
      run: async (form, { locale: language, actor }) =>
        outcomeOf(await enterFigures(form, actor), `/${language}${path}`, form),
    },
    locale,
    formData,
  );
}

/** Back to the grid in the same unit, which says what was saved and shows how the figures stand then. */
function outcomeOf(
  entry: FigureEntry,
  path: string,
  { currency, scale }: FigureGridForm,
): Outcome<FigureCheck> {
  if (entry.ok) {
    const query = new URLSearchParams({ currency, scale, saved: entry.proposalId });
    return { ok: true, goTo: `${path}?${query}` };
  }
  const { errors, check } = entry;
  return check === undefined ? { ok: false, errors } : { ok: false, errors, detail: check };
}
