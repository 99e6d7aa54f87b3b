import type { Reliability } from "./claim.ts";
import type { ClaimField, SubjectType } from "./claim-fields.ts";
import { EXISTENCE } from "./claim-fields.ts";
import type { ClaimValue } from "./standing.ts";
import type { SubjectName } from "./subject-name.ts";

/** How a day changed what the public knew of a field, in the order in which a day tells it. */
export const CHANGE_KINDS = ["new", "recast", "changed", "filled", "confirmed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A word on a field with the source that gave it. */
export interface LeadingWord {
  readonly said: ClaimValue;
  readonly source: {
    readonly slug: string;
    readonly publisher: SubjectName;
    readonly reliability: Reliability;
  };
}

/** One claim that came to lead its field, and the one that led until then. */
export interface Lead {
  readonly field: ClaimField;
  readonly after: LeadingWord;
  readonly before: LeadingWord | null;
}

export interface Change extends Lead {
  readonly kind: ChangeKind;
}

/** The field that tells most of a new subject; of a new round its amount, of a person the name. */
const TELLING: Record<SubjectType, readonly ClaimField[]> = {
  organization: ["name"],
  relationship: ["from", EXISTENCE],
  person: ["name"],
  role: ["title", EXISTENCE],
  fundingRound: ["moneyRaised", "announcedOn"],
  investment: ["moneyInvested", EXISTENCE],
  investmentExit: ["proceeds", "exitedOn"],
  shareholding: ["stake"],
  reportedFigure: ["amount"],
  product: ["name"],
  productMilestone: ["reachedOn"],
  productSpecification: ["amount"],
  marketFigure: ["amount"],
  event: ["occurredOn"],
};

/** How the subject stood before the day. */
export interface SubjectBefore {
  readonly subject: SubjectType;
  /** Nothing was known of it. */
  readonly isNew: boolean;
  /** It restates a figure that was known. */
  readonly restates: boolean;
}

/**
 * What a day changed of one subject: one line for a new subject, by its most telling field; else one
 * for each field that another claim came to lead. That a known thing exists is no news.
 */
export function changesOf(
  { subject, isNew, restates }: SubjectBefore,
  leads: readonly Lead[],
): Change[] {
  if (isNew) {
    const telling = mostTelling(subject, leads);
    return telling === undefined ? [] : [{ ...telling, kind: restates ? "recast" : "new" }];
  }
  return leads
    .filter(({ field }) => field !== EXISTENCE)
    .map((lead) => ({ ...lead, kind: kindOf(lead) }));
}

function mostTelling(subject: SubjectType, leads: readonly Lead[]): Lead | undefined {
  const named = TELLING[subject].flatMap((field) => leads.filter((lead) => lead.field === field));
  return named[0] ?? leads[0];
}

function kindOf({ before, after }: Lead): ChangeKind {
  if (before === null) return "filled";
  return sameValue(before.said, after.said) ? "confirmed" : "changed";
}

/** Whether two claims say the same, hedge and precision included. */
export function sameValue(a: ClaimValue, b: ClaimValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
