import "server-only";
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { type Change, changesOf, type Lead, type LeadingWord } from "@/lib/domain/change";
import { isClaimField } from "@/lib/domain/claim-fields";
import { printEvidenceId } from "@/lib/domain/evidence";
import { groupedBy } from "@/lib/domain/grouping";
import type { PlainDate } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import type { ChangesQuery } from "@/lib/schemas/changes-query";
import { type NewSource, newSources } from "./changes-sources";
import { CLAIM_SUBJECTS, type ClaimSubject, claimSubjectOf } from "./claim-subjects";
import { dateColumn, plainDateOf, selectText, textOf } from "./columns";
import { type PageEdges, pageAround, type Window } from "./keyed-page";
import { CLAIM_VALUE, claimValueOf } from "./marks";
import { type Reader, read } from "./reader";
import { restates } from "./restated-figures-sql";

/** Subjects of a day on one page: a day that is told in one document can have hundreds. */
const SUBJECTS_ON_PAGE = 80;

/** One line of what was learned. */
export interface LearnedLine extends Change, Omit<ClaimSubject, "slug"> {
  readonly evidence: string;
}

export interface DayOfChanges {
  readonly day: PlainDate;
  readonly lines: readonly LearnedLine[];
  readonly sources: readonly NewSource[];
}

export interface ChangesPage {
  /** Newest first. */
  readonly days: readonly DayOfChanges[];
  readonly edges: PageEdges;
}

/**
 * What the public learned after `from`, up to and including `to`: each claim that came to lead its
 * field. The subjects of a page are a range of the index on (`knownFrom`, `subjectId`); their claims,
 * and those that led before, are found through the index on (`subjectId`, `field`, `bestFrom`). Read
 * as known on `to`, so that no name is told that came later.
 */
export function changesBetween(query: ChangesQuery, today: PlainDate): Promise<ChangesPage> {
  const view: View = { asKnownOn: query.to < today ? query.to : null };
  return read(view, async (db) => {
    const { rows: shown, edges } = await pageAround(
      query,
      {
        edgeOf: async (key) => edgeOf(key),
        readBeyond: (window) => subjectsFrom(db, query, window),
        keyOf: ({ day, subjectId }) => `${day}_${subjectId}`,
      },
      SUBJECTS_ON_PAGE,
    );
    const lines = await linesOf(db, shown);
    const oldest = edges.after === null ? null : shown.at(-1)?.day;
    const sources = await newSources(db, {
      after: oldest ?? query.from,
      including: oldest ?? null,
      until: edges.before === null ? query.to : (shown[0]?.day ?? query.to),
    });
    return { days: byDay(lines, sources), edges };
  });
}

/** How what is known of these subjects became known, newest day first; on a day, in their order. */
export async function historyOf(
  db: Reader,
  subjectIds: readonly string[],
): Promise<readonly DayOfChanges[]> {
  const rows = await db.claim.groupBy({
    by: ["bestFrom", "subjectId"],
    where: { subjectId: { in: [...subjectIds] }, bestFrom: { not: null } },
  });
  const shown = rows
    .flatMap(({ bestFrom, subjectId }) =>
      bestFrom === null ? [] : [{ day: plainDateOf(bestFrom), subjectId }],
    )
    .sort((a, b) => subjectIds.indexOf(a.subjectId) - subjectIds.indexOf(b.subjectId));
  return byDay(await linesOf(db, shown), []);
}

interface SubjectOnDay {
  readonly day: PlainDate;
  readonly subjectId: string;
}

const keySchema = z.tuple([z.iso.date(), z.uuid()]);

/** A place in the list, which stays one when the subject there is gone; null for what is none. */
function edgeOf(text: string): SubjectOnDay | null {
  const key = keySchema.safeParse(text.split("_"));
  return key.success ? { day: key.data[0], subjectId: key.data[1] } : null;
}

/**
 * Newest first, or oldest first where `isBackward`. The claims known by a day are the same on that day as
 * today, and the table has them in order, which its view has not.
 */
async function subjectsFrom(
  db: Reader,
  { from, to }: ChangesQuery,
  { edge, isBackward, take }: Window<SubjectOnDay>,
): Promise<readonly SubjectOnDay[]> {
  const [direction, beyond] = isBackward
    ? [Prisma.sql`ASC`, Prisma.sql`>`]
    : [Prisma.sql`DESC`, Prisma.sql`<`];
  const rest =
    edge === null
      ? Prisma.empty
      : Prisma.sql`AND ("knownFrom", "subjectId") ${beyond} (${edge.day}::date, ${edge.subjectId}::uuid)`;
  const rows = await db.$queryRaw<{ day: Date; subjectId: string }[]>`
    SELECT "knownFrom" AS day, "subjectId" FROM public."Claim"
    WHERE "knownFrom" > ${from}::date AND "knownFrom" <= ${to}::date AND "bestFrom" IS NOT NULL ${rest}
    GROUP BY "knownFrom", "subjectId"
    ORDER BY "knownFrom" ${direction}, "subjectId" ${direction}
    LIMIT ${take}`;
  return rows.map(({ day, subjectId }) => ({ day: plainDateOf(day), subjectId }));
}

const LED = {
  ...CLAIM_VALUE,
  id: true,
  subjectId: true,
  field: true,
  bestFrom: true,
  bestUntil: true,
  source: { select: { slug: true, ...selectText("publisher"), reliability: true } },
} as const satisfies Prisma.ClaimSelect;
type LedRow = Prisma.ClaimGetPayload<{ select: typeof LED }>;

interface DatedLine extends LearnedLine {
  readonly day: PlainDate;
}

async function linesOf(db: Reader, shown: readonly SubjectOnDay[]): Promise<readonly DatedLine[]> {
  const ids = [...new Set(shown.map(({ subjectId }) => subjectId))];
  const days = [...new Set(shown.map(({ day }) => day))].map(dateColumn);
  // Every claim that led at some time: those that came on the days, and those they took over from.
  const led = await db.claim.findMany({
    where: {
      subjectId: { in: ids },
      OR: [{ bestFrom: { in: days } }, { bestUntil: { in: days } }],
    },
    select: LED,
  });
  const subjects = await subjectsOf(db, led);
  const firstDays = await firstDaysOf(db, ids);
  const restating = await restatingOf(db, ids);
  return shown.flatMap(({ day, subjectId }) => {
    const named = subjects.get(subjectId);
    if (named === undefined) return [];
    const { slug, ...subject } = named;
    const before = {
      subject: subject.subject,
      isNew: firstDays.get(subjectId) === day,
      restates: restating.has(subjectId),
    };
    const own = led.filter((claim) => claim.subjectId === subjectId);
    return changesOf(before, leadsOn(own, day)).map((change) => ({
      ...subject,
      ...change,
      day,
      evidence: printEvidenceId({ subject: subject.subject, slug, field: change.field }),
    }));
  });
}

function leadsOn(led: readonly LedRow[], day: PlainDate): Lead[] {
  const isOn = (date: Date | null) => date !== null && plainDateOf(date) === day;
  return led
    .filter(({ bestFrom }) => isOn(bestFrom))
    .flatMap((after) => {
      if (!isClaimField(after.field)) return [];
      const before = led.find(({ field, bestUntil }) => field === after.field && isOn(bestUntil));
      return [{ field: after.field, after: wordOf(after), before: before ? wordOf(before) : null }];
    });
}

function wordOf(claim: LedRow): LeadingWord {
  const { slug, reliability } = claim.source;
  const publisher = textOf(claim.source, "publisher");
  return { said: claimValueOf(claim), source: { slug, publisher, reliability } };
}

/** What each subject is, by way of one of its claims. */
async function subjectsOf(
  db: Reader,
  led: readonly LedRow[],
): Promise<ReadonlyMap<string, ClaimSubject>> {
  const oneEach = groupedBy(led, ({ subjectId }) => [subjectId]).map(([{ id }]) => id);
  const rows = await db.claim.findMany({
    where: { id: { in: oneEach } },
    select: { subjectId: true, ...CLAIM_SUBJECTS },
  });
  return new Map(
    rows.flatMap((row) => {
      const named = claimSubjectOf(row);
      return named === null ? [] : [[row.subjectId, named] as const];
    }),
  );
}

/** The day on which each subject first was known at all. */
async function firstDaysOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await db.claim.groupBy({
    by: ["subjectId"],
    where: { subjectId: { in: [...ids] } },
    _min: { bestFrom: true },
  });
  return new Map(
    rows.flatMap(({ subjectId, _min: { bestFrom } }) =>
      bestFrom === null ? [] : [[subjectId, plainDateOf(bestFrom)] as const],
    ),
  );
}

async function restatingOf(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const firstIsKnown = Prisma.sql`first."knownFrom" < later."knownFrom"`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT later.id FROM "ReportedFigure" later
    WHERE later.id = ANY (${ids}::uuid[]) AND ${restates(firstIsKnown)}`;
  return new Set(rows.map(({ id }) => id));
}

function byDay(lines: readonly DatedLine[], sources: readonly NewSource[]): DayOfChanges[] {
  const days = new Set([...lines, ...sources].map(({ day }) => day));
  const linesByDay = new Map(
    groupedBy(lines, ({ day }) => [day]).map((group) => [group[0]?.day, group]),
  );
  return [...days]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((day) => ({
      day,
      lines: linesByDay.get(day) ?? [],
      sources: sources.filter((source) => source.day === day),
    }));
}
