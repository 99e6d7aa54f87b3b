"use client";

import { useMessages } from "next-intl";
import { messageAt } from "@/lib/i18n/message-at";

export type ErrorTexts = (keys: readonly string[] | undefined) => string[] | undefined;

/** Texts for the keys (`amount.malformed`) that schemas and actions answer with. */
export function useErrorTexts(): ErrorTexts {
  const { errors } = useMessages();
  return (keys) => {
    if (keys === undefined || keys.length === 0) return undefined;
    // A key without a text is our own slip, not the reader's.
    return [...new Set(keys.map((key) => messageAt(errors, key) ?? errors.form.failed))];
  };
}
