import type { SubmissionResult } from "@conform-to/react";

/**
 * What every form's action answers, with scripts and without: what was typed with the keys of what
 * is wrong, and a detail of that form's own, such as rounds that look alike.
 */
export interface FormState<Detail = never> {
  readonly submission: SubmissionResult<string[]> | null;
  readonly detail: Detail | null;
}

export const EMPTY_FORM: FormState = { submission: null, detail: null };

/** An action bound to the language of its page. */
export type FormAction<Detail = never> = (
  state: FormState<Detail>,
  formData: FormData,
) => Promise<FormState<Detail>>;
