import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import type { Warning } from "@/lib/domain/guards/warning";
import type { Confirmation } from "@/lib/schemas/confirmation";
import type { FieldErrors } from "../field-errors";
import { type DrawnWarning, drawWarnings, versionsIn } from "./drawn-warning";
import { warnAbout } from "./warn-about";

/** Doubts that were seen, and why it is right all the same. */
export interface Override {
  readonly warnings: readonly Warning[];
  /** In the author's words, or a word of `QUICK_REASONS`. */
  readonly reason: string;
}

export type Confirmed =
  | { readonly ok: true; readonly override: Override | null }
  | {
      readonly ok: false;
      readonly errors: FieldErrors;
      /** To be shown with the form, which is not saved before its author says why it is right. */
      readonly warnings: readonly DrawnWarning[];
    };

/**
 * Whether changes may be saved: nothing is doubtful about them, or their author has seen every doubt
 * and given a reason. A value that was changed since raises its doubt anew. Of a draft nothing is
 * asked before it is sent.
 */
export async function confirmChanges(
  tx: Prisma.TransactionClient,
  changes: readonly Change[],
  {
    seenWarnings,
    reason,
    quickReason,
    keep,
  }: Confirmation & { readonly keep?: "draft" | undefined },
): Promise<Confirmed> {
  if (keep === "draft") return { ok: true, override: null };
  const warnings = [...(await warnAbout(tx, changes)).values()].flat();
  if (warnings.length === 0) return { ok: true, override: null };
  const seen = new Set(seenWarnings);
  const isSeen = warnings.every(({ key }) => seen.has(key));
  const said = quickReason ?? reason;
  if (isSeen && said !== null) return { ok: true, override: { warnings, reason: said } };
  return {
    ok: false,
    errors: isSeen ? { reason: ["text.required"] } : {},
    warnings: await drawWarnings(tx, warnings, versionsIn(changes)),
  };
}
