import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import {
  claimsOf,
  type NewClaim,
  type SeparateClaim,
  type SubjectValues,
} from "@/lib/data/claims-writer";
import { CLAIM_FIELDS, EXISTENCE, type SubjectType } from "@/lib/domain/claim-fields";
import type { ClaimRow, evidenceFields } from "@/lib/schemas/evidence";
import type { Origin } from "./problem";
import type { References } from "./references";
import { stableId } from "./stable-id";

type EvidenceRow = {
  readonly [F in Exclude<keyof typeof evidenceFields, "facts">]: z.output<
    (typeof evidenceFields)[F]
  >;
};

interface Subject<S extends SubjectType> {
  readonly type: S;
  readonly id: string;
  readonly values: SubjectValues<S>;
  readonly evidence: EvidenceRow;
  readonly origin: Origin;
  /** Path of the subject within its row, `investments.0.`; empty for the row itself. */
  readonly path?: string;
}

/** Claims on one subject of the data set; what they get wrong becomes a problem of its row. */
export function claimsOfRow<S extends SubjectType>(
  subject: Subject<S>,
  references: References,
): NewClaim[] {
  const { type, id, values, evidence, origin, path = "" } = subject;
  const separate = evidence.claims.map(
    ({ source, facts: _, ...claim }, index): SeparateClaim => ({
      ...claim,
      sourceId: references.find("Source", source, origin, `${path}claims.${index}.source`),
    }),
  );
  const claims = claimsOf(type, id, values, {
    ...evidence,
    sourceId: references.find("Source", evidence.source, origin, `${path}source`),
    claims: separate,
  }).map((claim) => ({
    ...claim,
    id: stableId("Claim", id, claim.sourceId, claim.field, claim.locator ?? ""),
  }));

  for (const [field, reason] of breachesOf(subject, claims)) {
    references.problems.push({ ...origin, field: `${path}${field}`, reason });
  }
  return claims;
}

function* breachesOf<S extends SubjectType>(
  { type, values, evidence }: Subject<S>,
  claims: readonly NewClaim[],
): Generator<[field: string, reason: string]> {
  const forms: Readonly<Record<string, string>> = { ...CLAIM_FIELDS[type], [EXISTENCE]: "text" };
  const given: Readonly<Record<string, unknown>> = { [EXISTENCE]: true, ...values };

  for (const list of ["statedAs", "locators", "notes"] as const) {
    for (const field of Object.keys(evidence[list])) {
      if (!Object.hasOwn(forms, field)) yield [`${list}.${field}`, "There is no such field."];
      else if (given[field] == null) yield [`${list}.${field}`, "The field is empty in this row."];
    }
  }
  for (const [index, claim] of evidence.claims.entries()) {
    const path = `claims.${index}.field`;
    const form = forms[claim.field];
    const said = saidForm(claim);
    if (form === undefined) yield [path, `There is no field "${claim.field}" to speak of.`];
    else if (said !== null && said !== form) yield [path, `This field takes a ${form}.`];
    else if (isUnlikeRow(claim, given[claim.field])) {
      yield [path, "The accepted claim says something else than the row."];
    }
  }
  yield* repeatedClaims(claims);
}

function saidForm({ quantity, date, text }: ClaimRow): string | null {
  if (quantity) return "quantity";
  if (date) return "date";
  return text === undefined ? null : "text";
}

function isUnlikeRow(claim: ClaimRow, own: unknown): boolean {
  if (claim.status !== "ACCEPTED" || claim.field === EXISTENCE) return false;
  const said = claim.quantity ?? claim.date ?? claim.text;
  return said === undefined ? own == null : !isDeepStrictEqual(said, own);
}

function* repeatedClaims(claims: readonly NewClaim[]): Generator<[string, string]> {
  const accepted = new Set<string>();
  const ids = new Set<string | undefined>();
  for (const { id, field, status } of claims) {
    if (status === "ACCEPTED" && accepted.has(field)) {
      yield ["claims", `Two claims on "${field}" are accepted.`];
    }
    if (ids.has(id)) {
      yield ["claims", `One source speaks twice of "${field}": tell the two apart by locator.`];
    }
    if (status === "ACCEPTED") accepted.add(field);
    ids.add(id);
  }
}
