import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { RELIABILITIES, type Reliability } from "@/lib/domain/claim";
import { type ClaimField, EXISTENCE, isClaimField } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import { DATE_PRECISIONS, type DatePrecision, type PlainDate } from "@/lib/domain/partial-date";
import { QUALIFIERS, type Qualifier } from "@/lib/domain/qualifier";
import type { ClaimValue } from "@/lib/domain/standing";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { CLAIM_SUBJECTS, type ClaimSubject, claimSubjectOf } from "./claim-subjects";
import { hasStatus, isKnown } from "./claims-standing";
import { plainDateOf, selectText, textOf } from "./columns";
import { CLAIM_VALUE, claimValueOf, loadMarks, type Marks } from "./marks";
import { type Reader, read } from "./reader";

/** Among so many of the newest accepted claims an example is looked for. */
const LOOKED_THROUGH = 2000;

/** A live example of a convention: a claim with the id under which its evidence opens. */
export interface Example extends Omit<ClaimSubject, "slug"> {
  readonly field: ClaimField;
  readonly said: Sourced<ClaimValue>;
  readonly statedAs: string | null;
  readonly publisher: SubjectName;
}

/** A word that led until another took its place. */
export interface Replaced {
  readonly example: Example;
  /** The day from which the other led. */
  readonly until: PlainDate;
  readonly now: ClaimValue;
}

export interface MethodExamples {
  readonly byQualifier: ReadonlyMap<Qualifier, Example>;
  readonly byPrecision: ReadonlyMap<DatePrecision, Example>;
  readonly inferred: Example | null;
  readonly byReliability: ReadonlyMap<Reliability, Example>;
  readonly replaced: Replaced | null;
}

const EXAMPLE = {
  ...CLAIM_VALUE,
  ...CLAIM_SUBJECTS,
  id: true,
  subjectId: true,
  field: true,
  statedAs: true,
  bestUntil: true,
  source: { select: { ...selectText("publisher"), reliability: true } },
} as const satisfies Prisma.ClaimSelect;
type ExampleRow = Prisma.ClaimGetPayload<{ select: typeof EXAMPLE }>;

/** Live examples for the method page, the newest that fit. A fixed number of queries. */
export function methodExamples(view: View): Promise<MethodExamples> {
  return read(view, async (db) => {
    const rows = await candidates(db, view);
    const marks = await loadMarks(
      db,
      rows.map(({ subjectId }) => subjectId),
    );
    const example = (row: ExampleRow | undefined) => (row ? exampleOf(row, marks) : null);
    const first = (fits: (row: ExampleRow) => boolean) => example(rows.find(fits));
    return {
      byQualifier: examplesBy(QUALIFIERS, (qualifier) =>
        first((row) => row.qualifier === qualifier),
      ),
      byPrecision: examplesBy(DATE_PRECISIONS, (precision) =>
        first((row) => row.datePrecision === precision && !row.dateInferred),
      ),
      inferred: first((row) => row.dateInferred),
      byReliability: examplesBy(RELIABILITIES, (letter) =>
        first((row) => row.source.reliability === letter && row.qualifier !== null),
      ),
      replaced: await replacedWord(db, view),
    };
  });
}

/** One claim for each thing to show, so that only these few are read with what they are about. */
async function candidates(db: Reader, view: View): Promise<readonly ExampleRow[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    WITH newest AS (
      SELECT c.id, c.qualifier, c."datePrecision", c."dateInferred", s.reliability, c."statedAs",
        row_number() OVER () AS place
      FROM (
        SELECT * FROM public."Claim" claim WHERE ${hasStatus(view, "ACCEPTED")}
          AND (claim.qualifier IS NOT NULL OR claim.date IS NOT NULL)
        ORDER BY claim."knownFrom" DESC, claim."subjectId" DESC LIMIT ${LOOKED_THROUGH}
      ) c CROSS JOIN LATERAL (SELECT reliability FROM "Source" WHERE id = c."sourceId" LIMIT 1) s
    )
    SELECT DISTINCT id FROM (
      (SELECT DISTINCT ON (qualifier) id FROM newest WHERE qualifier IS NOT NULL ORDER BY qualifier, "statedAs" IS NULL, place)
      UNION ALL
      (SELECT DISTINCT ON ("datePrecision", "dateInferred") id FROM newest WHERE "datePrecision" IS NOT NULL
        ORDER BY "datePrecision", "dateInferred", place)
      UNION ALL
      (SELECT DISTINCT ON (reliability) id FROM newest WHERE qualifier <> 'UNDISCLOSED' ORDER BY reliability, place)
    ) chosen`;
  return db.claim.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ knownFrom: "desc" }, { id: "asc" }],
    select: EXAMPLE,
  });
}

function examplesBy<Key extends string>(
  keys: readonly Key[],
  find: (key: Key) => Example | null,
): ReadonlyMap<Key, Example> {
  return new Map(
    keys.flatMap((key) => {
      const found = find(key);
      return found === null ? [] : [[key, found] as const];
    }),
  );
}

function exampleOf(row: ExampleRow, marks: Marks): Example | null {
  const named = claimSubjectOf(row);
  if (named === null || !isClaimField(row.field)) return null;
  const { slug, ...subject } = named;
  const { field, statedAs, source, subjectId } = row;
  return {
    ...subject,
    field,
    said: marks.sourced(subject.subject, slug, subjectId, field, claimValueOf(row)),
    statedAs,
    publisher: textOf(source, "publisher"),
  };
}

/** The last word that lost its place to one that says otherwise. */
async function replacedWord(db: Reader, view: View): Promise<Replaced | null> {
  const newest = await db.$queryRaw<{ id: string }[]>`
    SELECT claim.id FROM public."Claim" claim
    WHERE ${isKnown(view)} AND claim."bestUntil" IS NOT NULL AND claim.field <> ${EXISTENCE}
    ORDER BY claim."knownFrom" DESC, claim.id LIMIT 20`;
  const rows = await db.claim.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    orderBy: [{ knownFrom: "desc" }, { id: "asc" }],
    select: EXAMPLE,
  });
  const marks = await loadMarks(
    db,
    rows.map(({ subjectId }) => subjectId),
  );
  for (const row of rows) {
    const example = exampleOf(row, marks);
    const { bestUntil, subjectId, field } = row;
    if (example === null || bestUntil === null) continue;
    const successor = await db.claim.findFirst({
      where: { subjectId, field, bestFrom: bestUntil },
      select: CLAIM_VALUE,
    });
    if (successor === null) continue;
    const now = claimValueOf(successor);
    if (JSON.stringify(now) !== JSON.stringify(example.said.value)) {
      return { example, until: plainDateOf(bestUntil), now };
    }
  }
  return null;
}
