import type { Prisma } from "@/generated/prisma/client";
import type { ClaimStatus } from "@/lib/domain/claim";
import {
  CLAIM_FIELDS,
  type ClaimFieldForm,
  EXISTENCE,
  type SubjectType,
} from "@/lib/domain/claim-fields";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import { dateColumn } from "./columns";

interface ValueOfForm {
  readonly text: string;
  readonly date: PartialDate;
  readonly quantity: Quantity;
}

/** The claimable fields of a subject with the values its columns get; absent or null is empty. */
export type SubjectValues<S extends SubjectType> = {
  readonly [F in keyof (typeof CLAIM_FIELDS)[S]]?:
    | ValueOfForm[(typeof CLAIM_FIELDS)[S][F] & ClaimFieldForm]
    | null;
};

/** A claim that is told apart from the subject's own source. */
export interface SeparateClaim {
  readonly field: string;
  readonly sourceId: string;
  readonly status: ClaimStatus;
  readonly quantity?: Quantity | undefined;
  readonly date?: PartialDate | undefined;
  readonly text?: string | undefined;
  readonly statedAs?: string | null;
  readonly locator?: string;
  readonly note?: string | null;
}

/** What is said of the evidence of one subject; the records go by field name. */
export interface SubjectEvidence {
  /** Stands behind each filled field that has no accepted claim of its own in `claims`. */
  readonly sourceId: string;
  readonly statedAs?: Readonly<Record<string, string>>;
  readonly locators?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly claims?: readonly SeparateClaim[];
}

export type NewClaim = Prisma.ClaimCreateManyInput;

/** The foreign key of a claim that names its subject. */
export const CLAIM_KEYS = {
  organization: "organizationId",
  relationship: "relationshipId",
  person: "personId",
  role: "roleId",
  fundingRound: "fundingRoundId",
  investment: "investmentId",
  investmentExit: "investmentExitId",
  shareholding: "shareholdingId",
  reportedFigure: "reportedFigureId",
  product: "productId",
  productMilestone: "productMilestoneId",
  productSpecification: "productSpecificationId",
  marketFigure: "marketFigureId",
  event: "eventId",
} as const satisfies Record<SubjectType, keyof NewClaim>;

/**
 * Rows of `Claim` for one subject: an accepted claim for each filled field and for its existence,
 * and the separate claims, of which an accepted one without a value takes the subject's. UNDISCLOSED
 * is a filled value: its source was silent on it, which a reader may look up too.
 */
export function claimsOf<S extends SubjectType>(
  subject: S,
  subjectId: string,
  values: SubjectValues<S>,
  evidence: SubjectEvidence,
): NewClaim[] {
  const { sourceId, statedAs = {}, locators = {}, notes = {}, claims: separate = [] } = evidence;
  const key = { subjectId, [CLAIM_KEYS[subject]]: subjectId };
  const filled = new Map<string, ValueColumns>([[EXISTENCE, {}], ...filledFields(subject, values)]);
  const acceptedApart = new Set(
    separate.filter(({ status }) => status === "ACCEPTED").map(({ field }) => field),
  );

  const own = [...filled]
    .filter(([field]) => !acceptedApart.has(field))
    .map(([field, value]) => ({
      ...key,
      ...value,
      field,
      sourceId,
      status: "ACCEPTED" as const,
      statedAs: statedAs[field] ?? null,
      locator: locators[field] ?? "",
      note: notes[field] ?? null,
    }));
  const apart = separate.map((claim) => {
    const said = separateValue(claim);
    const takesOwn = claim.status === "ACCEPTED" && said === null;
    return {
      ...key,
      ...((takesOwn ? filled.get(claim.field) : said) ?? {}),
      field: claim.field,
      sourceId: claim.sourceId,
      status: claim.status,
      statedAs: claim.statedAs ?? null,
      locator: claim.locator ?? "",
      note: claim.note ?? null,
    };
  });
  return [...own, ...apart];
}

type ValueColumns = Pick<
  NewClaim,
  | "value"
  | "maxValue"
  | "qualifier"
  | "currency"
  | "unit"
  | "date"
  | "datePrecision"
  | "dateInferred"
  | "text"
>;

function filledFields<S extends SubjectType>(
  subject: S,
  values: SubjectValues<S>,
): [string, ValueColumns][] {
  const columns: [string, ValueColumns][] = [];
  const given: Readonly<Record<string, string | PartialDate | Quantity | null | undefined>> =
    values;
  for (const field of Object.keys(CLAIM_FIELDS[subject])) {
    const value = given[field];
    if (value !== null && value !== undefined) columns.push([field, valueColumns(value)]);
  }
  return columns;
}

function separateValue({ quantity, date, text }: SeparateClaim): ValueColumns | null {
  const value = quantity ?? date ?? text;
  return value === undefined ? null : valueColumns(value);
}

function valueColumns(value: string | PartialDate | Quantity): ValueColumns {
  if (typeof value === "string") return { text: value };
  if ("precision" in value) {
    return {
      date: dateColumn(value.date),
      datePrecision: value.precision,
      dateInferred: value.inferred,
    };
  }
  const { qualifier, value: figure, maxValue, currency, unit } = value;
  return { qualifier, value: figure, maxValue, currency, unit };
}
