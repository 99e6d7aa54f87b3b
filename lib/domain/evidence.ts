import {
  CLAIM_FIELDS,
  type ClaimField,
  EXISTENCE,
  isClaimField,
  type SubjectType,
} from "./claim-fields.ts";
import type { ExchangeRate } from "./conversion.ts";

/** What a reader sees of a value's standing at a glance. */
export const EVIDENCE_MARKS = [
  "single",
  "several",
  "disputed",
  "derived",
  "company",
  "planned",
] as const;
export type EvidenceMark = (typeof EVIDENCE_MARKS)[number];

/** A value that rests on claims, with the address part under which its evidence opens. */
export interface Sourced<V> {
  readonly value: V;
  readonly evidence: string;
  readonly mark: EvidenceMark;
  /** Where the reader asked for another currency than the value's own. */
  readonly conversion?: ValueConversion<V> | undefined;
}

/** From what a value was converted, and how. */
export interface ValueConversion<V> {
  readonly original: V;
  /** None: there was no rate, and the value is the original. Several: it was computed from several. */
  readonly rates: readonly ExchangeRate[];
}

/** The value as its source gives it, whatever the reader's currency. */
export function originalOf<V>({ value, conversion }: Pick<Sourced<V>, "value" | "conversion">): V {
  return conversion === undefined ? value : conversion.original;
}

/** What a name or a word in a table rests on, where its value is said by the name itself. */
export type Basis = Pick<Sourced<unknown>, "evidence" | "mark">;

/** One field of one subject; `slug` is the subject's own. */
export interface EvidenceKey {
  readonly subject: SubjectType;
  readonly slug: string;
  readonly field: ClaimField;
}

const SUBJECT_BY_PREFIX: Readonly<Record<string, SubjectType>> = {
  organization: "organization",
  relationship: "relationship",
  person: "person",
  role: "role",
  round: "fundingRound",
  investment: "investment",
  exit: "investmentExit",
  shareholding: "shareholding",
  figure: "reportedFigure",
  product: "product",
  milestone: "productMilestone",
  specification: "productSpecification",
  market: "marketFigure",
  event: "event",
};

const PREFIX_BY_SUBJECT = new Map(
  Object.entries(SUBJECT_BY_PREFIX).map(([prefix, subject]) => [subject, prefix]),
);

/** `round.sunrise-first-round-2025-07.moneyRaised`: stable, readable, part of public addresses. */
export function printEvidenceId({
  subject,
  slug,
  field,
}: Omit<EvidenceKey, "field"> & { readonly field: string }): string {
  return `${PREFIX_BY_SUBJECT.get(subject)}.${slug}.${field}`;
}

/** The key behind an address part, or null where it names no field that a claim can speak of. */
export function parseEvidenceId(id: string): EvidenceKey | null {
  const [prefix = "", slug = "", field = "", ...rest] = id.split(".");
  const subject = Object.hasOwn(SUBJECT_BY_PREFIX, prefix) ? SUBJECT_BY_PREFIX[prefix] : undefined;
  if (!subject || !slug || rest.length > 0 || !isClaimField(field)) return null;
  const known = field === EXISTENCE || Object.hasOwn(CLAIM_FIELDS[subject], field);
  return known ? { subject, slug, field } : null;
}
