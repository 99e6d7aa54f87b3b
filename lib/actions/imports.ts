"use server";

import type { z } from "zod";
import {
  cancelImport,
  carryOutImport,
  excludeRows,
  handIn,
  returnImport,
  type StepTaken,
  saveMapping,
  startDryRun,
  undoImport,
} from "@/lib/data/imports/steps";
import type { Actor } from "@/lib/domain/actor";
import type { Action } from "@/lib/domain/permissions";
import { handInSchema, importStepSchema, returnImportSchema } from "@/lib/schemas/import";
import { columnsFormSchema, excludeFormSchema } from "@/lib/schemas/import-forms";
import { idOf } from "@/lib/schemas/record-query";
import { runForm } from "./action";
import type { FormState } from "./form-state";

interface Step<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly permission: Action;
  readonly run: (actor: Actor | null, form: z.output<Schema>) => Promise<StepTaken>;
  /** Where on the page of the import to go on. */
  readonly goOn?: (form: z.output<Schema>) => string;
}

/** A step with an import, from its page and back to it. */
function take<Schema extends z.ZodType>(
  { schema, permission, run, goOn = () => "" }: Step<Schema>,
  locale: string,
  formData: FormData,
): Promise<FormState> {
  const id = idOf(formData.get("id"));
  const path = id === null ? "/admin/imports" : `/admin/imports/${id}`;
  return runForm(
    {
      schema,
      permission,
      path,
      run: async (form, { actor, locale: spoken }) => {
        const taken = await run(actor, form);
        if (!taken.ok) return { ok: false, errors: { [fieldOf(taken.message)]: [taken.message] } };
        return { ok: true, goTo: `/${spoken}${path}${goOn(form)}` };
      },
    },
    locale,
    formData,
  );
}

const fieldOf = (message: string) => (message === "source.unknown" ? "source" : "");

/** Says what the columns hold, and has the rows looked at. */
export async function checkImport(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    {
      schema: columnsFormSchema,
      permission: "import:prepare",
      run: async (actor, form) => {
        const saved = await saveMapping(actor, form);
        return saved.ok ? startDryRun(actor, { id: form.id, version: saved.version }) : saved;
      },
    },
    locale,
    formData,
  );
}

/** Leaves rows out, or takes them in again. */
export async function chooseRows(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    {
      schema: excludeFormSchema,
      permission: "import:prepare",
      run: (actor, { shown: _shown, ...form }) => excludeRows(actor, form),
      goOn: ({ shown }) => `${shown}#rows`,
    },
    locale,
    formData,
  );
}

export async function handImportIn(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    { schema: handInSchema, permission: "import:prepare", run: handIn },
    locale,
    formData,
  );
}

export async function giveImportBack(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    { schema: returnImportSchema, permission: "import:carryOut", run: returnImport },
    locale,
    formData,
  );
}

export async function startImport(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    { schema: importStepSchema, permission: "import:carryOut", run: carryOutImport },
    locale,
    formData,
  );
}

export async function takeImportBack(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    { schema: importStepSchema, permission: "import:carryOut", run: undoImport },
    locale,
    formData,
  );
}

export async function stopImport(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return take(
    { schema: importStepSchema, permission: "import:prepare", run: cancelImport },
    locale,
    formData,
  );
}
