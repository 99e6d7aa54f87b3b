import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type ClaimField, isClaimField } from "@/lib/domain/claim-fields";
import {
  compareDisputes,
  type Dispute,
  spreadOf,
  type Word,
  wordsAgainst,
} from "@/lib/domain/dispute";
import { printEvidenceId } from "@/lib/domain/evidence";
import type { View } from "@/lib/domain/view";
import { CLAIM_SUBJECTS, type ClaimSubject, claimSubjectOf } from "./claim-subjects";
import { hasStatus } from "./claims-standing";
import { selectText, textOf } from "./columns";
import { CLAIM_VALUE, claimValueOf } from "./marks";
import { read } from "./reader";

/** Most competing claims that are looked through. */
const MOST_CLAIMS = 2000;

const WORD = {
  ...CLAIM_VALUE,
  subjectId: true,
  field: true,
  sourceId: true,
  statedAs: true,
  note: true,
  source: { select: { slug: true, ...selectText("publisher"), reliability: true } },
} as const satisfies Prisma.ClaimSelect;

/** A field on which sources disagree, with what it is about. */
export type DisputedField = Dispute & Omit<ClaimSubject, "slug">;

/**
 * All fields on which sources disagree, the widest apart first. Competing claims are found through
 * the index on status, the accepted ones beside them through that on the subject; most say the same, and
 * only of those that do not is read what they are about: four queries and those of the relations. A
 * source that corrects itself makes no dispute.
 */
export function disputedFields(view: View): Promise<readonly DisputedField[]> {
  return read(view, async (db) => {
    const first = await db.$queryRaw<{ id: string }[]>`
      SELECT claim.id FROM public."Claim" claim WHERE ${hasStatus(view, "COMPETING")}
      ORDER BY claim.id LIMIT ${MOST_CLAIMS}`;
    const competing = await db.claim.findMany({
      where: { id: { in: first.map(({ id }) => id) } },
      orderBy: { id: "asc" },
      select: WORD,
    });
    const others = new Map<string, WordRow[]>();
    for (const row of competing)
      others.set(fieldOf(row), [...(others.get(fieldOf(row)) ?? []), row]);
    const accepted = await db.claim.findMany({
      where: {
        status: "ACCEPTED",
        subjectId: { in: [...new Set(competing.map(({ subjectId }) => subjectId))] },
        field: { in: [...new Set(competing.map(({ field }) => field))] },
      },
      select: { ...WORD, id: true },
    });
    const disputes = new Map(
      accepted.flatMap((row) => {
        const told = others.get(fieldOf(row))?.filter(({ sourceId }) => sourceId !== row.sourceId);
        const against = wordsAgainst(wordOf(row), (told ?? []).map(wordOf));
        return against.length === 0 ? [] : [[row.id, { accepted: wordOf(row), against }] as const];
      }),
    );
    const subjects = await db.claim.findMany({
      where: { id: { in: [...disputes.keys()] } },
      select: { id: true, field: true, ...CLAIM_SUBJECTS },
    });
    return subjects
      .flatMap((row) => {
        const named = claimSubjectOf(row);
        const words = disputes.get(row.id);
        return named === null || words === undefined || !isClaimField(row.field)
          ? []
          : [disputeOf(named, row.field, words)];
      })
      .sort(compareDisputes);
  });
}

/** Names a field of a subject. */
function fieldOf({ subjectId, field }: Pick<WordRow, "subjectId" | "field">): string {
  return `${subjectId} ${field}`;
}

function disputeOf(
  { slug, ...subject }: ClaimSubject,
  field: ClaimField,
  words: Pick<Dispute, "accepted" | "against">,
): DisputedField {
  const evidence = printEvidenceId({ subject: subject.subject, slug, field });
  const ratio = spreadOf([words.accepted, ...words.against]);
  return { ...subject, field, evidence, ...words, ratio };
}

type WordRow = Prisma.ClaimGetPayload<{ select: typeof WORD }>;

function wordOf(row: WordRow): Word {
  const { statedAs, note, source } = row;
  const { slug, reliability } = source;
  const publisher = textOf(source, "publisher");
  return { said: claimValueOf(row), statedAs, note, source: { slug, publisher, reliability } };
}

/** Most rejected claims that the page lists. */
const MOST_REJECTED = 200;

/** A word that was refused, with the editor's reason; it counts on no day. */
export interface RejectedClaim extends Omit<ClaimSubject, "slug"> {
  readonly id: string;
  readonly field: ClaimField;
  readonly evidence: string;
  readonly word: Word;
}

/** Refused claims, by what they are about. Two queries and those of the relations. */
export function rejectedClaims(view: View): Promise<readonly RejectedClaim[]> {
  return read(view, async (db) => {
    const first = await db.$queryRaw<{ id: string }[]>`
      SELECT claim.id FROM public."Claim" claim WHERE ${hasStatus(view, "REJECTED")}
      ORDER BY claim."subjectId", claim.field, claim.id LIMIT ${MOST_REJECTED}`;
    const rows = await db.claim.findMany({
      where: { id: { in: first.map(({ id }) => id) } },
      orderBy: [{ subjectId: "asc" }, { field: "asc" }, { id: "asc" }],
      select: { ...WORD, ...CLAIM_SUBJECTS, id: true },
    });
    return rows.flatMap((row) => {
      const named = claimSubjectOf(row);
      if (named === null || !isClaimField(row.field)) return [];
      const { slug, ...subject } = named;
      const evidence = printEvidenceId({ subject: subject.subject, slug, field: row.field });
      return [{ ...subject, id: row.id, field: row.field, evidence, word: wordOf(row) }];
    });
  });
}
