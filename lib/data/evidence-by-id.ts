import "server-only";
import { cache } from "react";
import { parseComputedId } from "@/lib/domain/computed-evidence";
import { parseEvidenceId } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { View } from "@/lib/domain/view";
import { type Evidence, evidenceOf } from "./evidence";
import { type ComputedEvidence, computedEvidenceOf } from "./evidence-computed";

/** What stands behind an address part: the claims on a field, or how a figure was computed. */
export type FoundEvidence =
  | { readonly form: "claims"; readonly id: string; readonly evidence: Evidence }
  | { readonly form: "computed"; readonly id: string; readonly evidence: ComputedEvidence };

/** Null where the id names nothing that the view knows. Read once for a page and its title. */
export function evidenceById(
  view: View,
  id: string,
  locale: Locale = "en",
): Promise<FoundEvidence | null> {
  return readOnce(view.asKnownOn, view.currency, id, locale);
}

const readOnce = cache(readEvidence);

async function readEvidence(
  asKnownOn: View["asKnownOn"],
  currency: View["currency"],
  id: string,
  locale: Locale,
): Promise<FoundEvidence | null> {
  const view = { asKnownOn, currency };
  const key = parseEvidenceId(id);
  if (key !== null) {
    const evidence = await evidenceOf(view, key);
    return evidence && ({ form: "claims", id, evidence } as const);
  }
  const computed = parseComputedId(id);
  const evidence = computed && (await computedEvidenceOf(view, computed, locale));
  return evidence && ({ form: "computed", id, evidence } as const);
}
