import { type Asked, useAsked } from "@/components/ui/use-asked";
import { AS_KNOWN_ON } from "@/lib/domain/view-address";
import type { QuickAnswer } from "./quick-answer";

/** Hits of each kind. */
const LIMIT = "3";

interface Place {
  readonly locale: string;
  readonly asKnownOn: string | null;
}

/** The best hits for what is typed. */
export function useQuickAnswer(typed: string, { locale, asKnownOn }: Place): Asked<QuickAnswer> {
  const q = typed.trim();
  const question = new URLSearchParams({ q, locale, limit: LIMIT });
  if (asKnownOn !== null) question.set(AS_KNOWN_ON, asKnownOn);
  return useAsked(q === "" ? null : `/api/v1/search?${question}`);
}
