"use client";

import { useEffect } from "react";

/**
 * Gives the focus to the first field of a form for something new, also of each that follows the one
 * that was saved; not where somebody has gone to a place of the page already.
 */
export function FirstField({ formId }: { readonly formId: string }) {
  useEffect(() => {
    if (document.activeElement !== document.body || window.location.hash !== "") return;
    const first = document
      .getElementById(formId)
      ?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
    first?.focus();
    // What it starts with is kept by the next key to another field, or typed over.
    if (first instanceof HTMLInputElement) first.select();
  }, [formId]);
  return null;
}
