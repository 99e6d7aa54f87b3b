"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useRef, useState, useTransition } from "react";
import { EMPTY_FORM, type FormAction, type FormState } from "@/lib/actions/form-state";

const UNREACHABLE: FormState = {
  submission: { status: "error", error: { "": ["form.unreachable"] } },
  detail: null,
};

interface FormAnswer<Detail> {
  readonly state: FormState<Detail>;
  /** For the form's `action`: what a browser without scripts posts to. */
  readonly post: (formData: FormData) => void;
  /**
   * For scripts, in place of `post`, after which React would empty the form. A server that cannot be
   * reached is one more answer, not the end of the page with all that was typed. What is sent before
   * the last answer has come is a click too many, and not sent.
   */
  readonly send: (formData: FormData) => void;
  readonly isPending: boolean;
}

/** What an action answered last, with scripts and without. */
export function useFormAnswer<Detail = never>(action: FormAction<Detail>): FormAnswer<Detail> {
  const [posted, post] = useActionState<FormState<Detail>, FormData>(action, EMPTY_FORM);
  const [sent, setSent] = useState<FormState<Detail> | null>(null);
  const [isPending, startTransition] = useTransition();
  const isSending = useRef(false);
  const send = (formData: FormData) => {
    // The second of two clicks comes before the button is drawn as disabled.
    if (isSending.current) return;
    isSending.current = true;
    startTransition(async () => {
      try {
        setSent(await action(posted, formData));
      } catch (error) {
        // To go on to another page is an error to React, and none to us.
        unstable_rethrow(error);
        setSent({ ...UNREACHABLE });
      } finally {
        isSending.current = false;
      }
    });
  };
  return { state: sent ?? posted, post, send, isPending };
}
