import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { forbidden, redirect, unstable_rethrow } from "next/navigation";
import { hasLocale } from "next-intl";
import type { z } from "zod";
import { currentActor, signInPath } from "@/lib/auth/session";
import type { Actor } from "@/lib/domain/actor";
import { type Action, can } from "@/lib/domain/permissions";
import { seenByAllServers } from "@/lib/door/meeting-point.mjs";
import { type AppLocale, routing } from "@/lib/i18n/routing";
import { EMPTY_FORM, type FormState } from "./form-state";

/** Keys of the `errors` messages by field; "" is the form as a whole. */
type FormErrors = Readonly<Record<string, string[]>>;

/**
 * What a form's data said to it: done, and where to go on or what to show this once, or what to put
 * right.
 */
export type Outcome<Detail> =
  | { readonly ok: true; readonly goTo: string }
  | { readonly ok: true; readonly show: Detail }
  | {
      readonly ok: false;
      readonly errors: FormErrors;
      readonly detail?: Detail;
    };

/** One thing to put right: a key of the `errors` messages, and the field it is about. */
export function refused(
  key: string,
  field = "",
): { readonly ok: false; readonly errors: FormErrors } {
  return { ok: false, errors: { [field]: [key] } };
}

export interface ActionContext {
  readonly locale: AppLocale;
  readonly actor: Actor | null;
  /** What was posted, by field, before it was read. */
  readonly posted: Readonly<Record<string, unknown>>;
}

interface FormDefinition<Schema extends z.ZodType, Detail> {
  readonly schema: Schema;
  /** What it takes to post; null where a visitor may. */
  readonly permission: Action | null;
  /** Path of the form's page without the language, to come back to after sign-in. */
  readonly path: string;
  /** Never sent back to the page. */
  readonly secretFields?: readonly string[];
  readonly run: (value: z.output<Schema>, context: ActionContext) => Promise<Outcome<Detail>>;
}

/**
 * The one way from a form to the data: authorise, parse, run, then go on by a redirect, so that a
 * reload does not post again. Whatever fails inside is logged here and not told.
 */
export async function runForm<Schema extends z.ZodType, Detail>(
  definition: FormDefinition<Schema, Detail>,
  askedLocale: string,
  formData: FormData,
): Promise<FormState<Detail>> {
  const locale = hasLocale(routing.locales, askedLocale) ? askedLocale : routing.defaultLocale;
  const { permission, path, secretFields = [] } = definition;
  const submission = parseForm(definition.schema, formData);
  if (submission === null) return EMPTY_FORM;
  const answer = (errors: FormErrors, detail?: Detail): FormState<Detail> => {
    const { "": formErrors = [], ...fieldErrors } = errors;
    const reply = { formErrors, fieldErrors, hideFields: [...secretFields] };
    return { submission: submission.reply(reply), detail: detail ?? null };
  };

  try {
    // A post without scripts is answered by its page, which asks for the role itself.
    const isByScript = (await headers()).has("next-action");
    const actor = await currentActor();
    if (permission !== null && actor === null) {
      // With scripts the form stays open and keeps what was typed.
      if (!isByScript) redirect(signInPath(locale, `/${locale}${path}`));
      return answer({ "": ["session.signedOut"] });
    }
    if (permission !== null && !can(actor?.role ?? null, permission)) {
      if (isByScript) forbidden();
      return EMPTY_FORM;
    }
    if (submission.status !== "success") {
      return { submission: submission.reply({ hideFields: [...secretFields] }), detail: null };
    }
    const outcome = await definition.run(submission.value, {
      locale,
      actor,
      posted: submission.payload,
    });
    if (!outcome.ok) return answer(outcome.errors, outcome.detail);
    revalidatePath("/", "layout");
    await seenByAllServers();
    if ("goTo" in outcome) redirect(outcome.goTo);
    return { submission: submission.reply({ resetForm: true }), detail: outcome.show };
  } catch (error) {
    unstable_rethrow(error);
    console.error("A form could not be saved:", error);
    return answer({ "": ["form.failed"] });
  }
}

/** Null for a request that no form of ours can have sent. */
function parseForm<Schema extends z.ZodType>(schema: Schema, formData: FormData) {
  try {
    return parseWithZod(formData, { schema });
  } catch {
    return null;
  }
}
