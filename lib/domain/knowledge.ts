import { bestClaimOn, type RankedClaim } from "./claim.ts";
import { groupedBy } from "./grouping.ts";
import type { PlainDate } from "./partial-date.ts";

/** A claim with the field of the subject on which it speaks. */
export interface FieldClaim extends RankedClaim {
  readonly subjectId: string;
  readonly field: string;
}

/** What the public knew of one field on two days; `before` is null where it knew nothing. */
export interface Learned<C extends FieldClaim> {
  readonly subjectId: string;
  readonly field: string;
  readonly before: C | null;
  readonly after: C;
}

/**
 * What was learned after `from`, up to and including `to`: each field whose best claim is another
 * one by then, in the order in which that claim became known.
 */
export function learnedBetween<C extends FieldClaim>(
  claims: readonly C[],
  from: PlainDate,
  to: PlainDate,
): Learned<C>[] {
  return groupedBy(claims, ({ subjectId, field }) => [subjectId, field])
    .flatMap((rivals): Learned<C>[] => {
      const after = bestClaimOn(rivals, to);
      const before = bestClaimOn(rivals, from) ?? null;
      if (after === undefined || after.id === before?.id) return [];
      return [{ subjectId: after.subjectId, field: after.field, before, after }];
    })
    .sort(compareLearned);
}

function compareLearned(a: Learned<FieldClaim>, b: Learned<FieldClaim>): number {
  const left = [a.after.knownFrom, a.subjectId, a.field].join(" ");
  const right = [b.after.knownFrom, b.subjectId, b.field].join(" ");
  return left < right ? -1 : Number(left > right);
}
