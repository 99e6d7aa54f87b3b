"use client";

import { useMessages } from "next-intl";

export type ErrorTexts = (keys: readonly string[] | undefined) => string[] | undefined;

/** Texts for the keys (`amount.malformed`) that schemas and actions answer with. */
export function useErrorTexts(): ErrorTexts {
  const { errors } = useMessages();
  return (keys) => {
    if (keys === undefined || keys.length === 0) return undefined;
    // A key without a text is our own slip, not the reader's.
    return [...new Set(keys.map((key) => textAt(errors, key) ?? errors.form.failed))];
  };
}

function textAt(messages: object, key: string): string | null {
  let part: unknown = messages;
  for (const name of key.split(".")) {
    if (typeof part !== "object" || part === null) return null;
    part = new Map(Object.entries(part)).get(name);
  }
  return typeof part === "string" ? part : null;
}
