"use server";

import { enterFigures, type FigureCheck, type FigureEntry } from "@/lib/data/editing/figure-entry";
import { figureGridSchema } from "@/lib/schemas/figure-grid";
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
        outcomeOf(await enterFigures(form, actor), `/${language}${path}`),
    },
    locale,
    formData,
  );
}

/** Back to the grid, which says what was saved and shows the figures as they stand then. */
function outcomeOf(entry: FigureEntry, path: string): Outcome<FigureCheck> {
  if (entry.ok)
    return { ok: true, goTo: `${path}?${new URLSearchParams({ saved: entry.proposalId })}` };
  const { errors, check } = entry;
  return check === undefined ? { ok: false, errors } : { ok: false, errors, detail: check };
}
