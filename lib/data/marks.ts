import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SubjectType } from "@/lib/domain/claim-fields";
import { printEvidenceId, type Sourced } from "@/lib/domain/evidence";
import {
  type ClaimValue,
  type FieldTraits,
  standingOf,
  type Testimony,
} from "@/lib/domain/standing";
import { partialDateOf, quantityOf } from "./columns";
import type { Reader } from "./reader";

/** Columns of a claim that hold what it says. */
export const CLAIM_VALUE = {
  value: true,
  maxValue: true,
  qualifier: true,
  currency: true,
  unit: true,
  date: true,
  datePrecision: true,
  dateInferred: true,
  text: true,
} as const satisfies Prisma.ClaimSelect;

const TESTIMONY = {
  ...CLAIM_VALUE,
  subjectId: true,
  field: true,
  status: true,
  sourceId: true,
  source: { select: { kind: true, publisher: true } },
} as const satisfies Prisma.ClaimSelect;

/** How the fields of a set of subjects stand. */
export interface Marks {
  /** The value with its mark and the id under which its evidence opens; `slug` is the subject's. */
  sourced<V>(
    subject: SubjectType,
    slug: string,
    id: string,
    field: string,
    value: V,
    traits?: FieldTraits,
  ): Sourced<V>;
}

/** Marks of all fields of the subjects, read in one query however many they are. */
export async function loadMarks(db: Reader, subjectIds: readonly string[]): Promise<Marks> {
  const claims = await db.claim.findMany({
    where: {
      subjectId: { in: [...new Set(subjectIds)] },
      status: { not: "REJECTED" },
    },
    select: TESTIMONY,
  });
  return marksFrom(
    claims.map((claim) => ({
      subjectId: claim.subjectId,
      field: claim.field,
      status: claim.status,
      sourceId: claim.sourceId,
      sourceKind: claim.source.kind,
      publisher: claim.source.publisher,
      said: claimValueOf(claim),
    })),
  );
}

/** Marks from claims that were read for another reason too. */
export function marksFrom(
  claims: readonly (Testimony & {
    readonly subjectId: string;
    readonly field: string;
  })[],
): Marks {
  const byField = new Map<string, Testimony[]>();
  for (const claim of claims) {
    const key = `${claim.subjectId}.${claim.field}`;
    byField.set(key, [...(byField.get(key) ?? []), claim]);
  }
  return {
    sourced: (subject, slug, id, field, value, traits) => ({
      value,
      evidence: printEvidenceId({ subject, slug, field }),
      mark: standingOf(byField.get(`${id}.${field}`) ?? [], traits),
    }),
  };
}

type ClaimValueColumns = Prisma.ClaimGetPayload<{ select: typeof CLAIM_VALUE }>;

/** What a claim says, in the form of its field. */
export function claimValueOf(claim: ClaimValueColumns): ClaimValue {
  const { value, maxValue, qualifier, currency, unit, text } = claim;
  if (qualifier !== null) {
    const figure = {
      aValue: value,
      aMaxValue: maxValue,
      aQualifier: qualifier,
    };
    return {
      form: "quantity",
      quantity: quantityOf({ ...figure, aCurrency: currency, aUnit: unit }, "a"),
    };
  }
  const date = partialDateOf(
    {
      a: claim.date,
      aPrecision: claim.datePrecision,
      aInferred: claim.dateInferred,
    },
    "a",
  );
  if (date !== null) return { form: "date", date };
  return text === null ? { form: "none" } : { form: "text", text };
}
