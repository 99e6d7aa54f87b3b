import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { type Hidden, MOST_COUNTED } from "@/lib/domain/hidden";
import type { PlainDate } from "@/lib/domain/partial-date";
import { TODAY } from "@/lib/domain/view";
import { dateColumn, plainDateOf } from "./columns";
import { type Reader, read } from "./reader";
import { restates } from "./restated-figures-sql";

/** Counts up to one more than `MOST_COUNTED`. Three queries, each a range of an index on `knownFrom`. */
export function hiddenAfter(day: PlainDate): Promise<Hidden> {
  const later = { knownFrom: { gt: dateColumn(day) } };
  return read(TODAY, async (db) => {
    const [rounds, statements, recasts] = await Promise.all([
      db.fundingRound.count({ where: later, take: MOST_COUNTED + 1 }),
      db.claim.count({
        where: { ...later, status: { not: "REJECTED" }, field: { not: "existence" } },
        take: MOST_COUNTED + 1,
      }),
      recastsAfter(db, day),
    ]);
    return { rounds, recasts, statements };
  });
}

async function recastsAfter(db: Reader, day: PlainDate): Promise<number> {
  const firstIsKnown = Prisma.sql`first."knownFrom" <= ${day}::date`;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT DISTINCT later."reportId", later."fiscalYear", later."fiscalPeriod"
      FROM "ReportedFigure" later
      WHERE later."knownFrom" > ${day}::date AND ${restates(firstIsKnown)}
      LIMIT ${MOST_COUNTED + 1}
    ) recast`;
  return row?.count ?? 0;
}

/** The first day on which anything was known; null while nothing is. The first entry of an index. */
export function firstKnownDay(): Promise<PlainDate | null> {
  return read(TODAY, async (db) => {
    const first = await db.claim.findFirst({
      where: { knownFrom: { not: null } },
      orderBy: [{ knownFrom: "asc" }, { subjectId: "asc" }],
      select: { knownFrom: true },
    });
    return first?.knownFrom ? plainDateOf(first.knownFrom) : null;
  });
}
