import "server-only";
import type { Reliability } from "@/lib/domain/claim";
import {
  type PartialDate,
  type PlainDate,
  plainDate,
  spanOf,
  yearAndMonth,
} from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import { dateColumn, partialDateOf, selectText, textOf } from "./columns";
import type { Reader } from "./reader";
import { claimCounts } from "./source-claim-counts";

/** A source on the day from which it was public for certain. */
export interface NewSource {
  readonly day: PlainDate;
  readonly slug: string;
  readonly publisher: SubjectName;
  readonly title: string | null;
  readonly reliability: Reliability;
  readonly publishedOn: PartialDate;
  readonly claimCount: number;
}

interface Stretch {
  readonly after: PlainDate;
  /** Where the stretch begins with a day that itself counts. */
  readonly including: PlainDate | null;
  readonly until: PlainDate;
}

/** Most sources told of at once. */
const MOST_SOURCES = 500;

/**
 * Sources that became public in the stretch: a range of the index on `publishedOn`, widened by a
 * year to the left, because a source dated "2025" counts from that year's last day.
 */
export async function newSources(
  db: Reader,
  { after, including, until }: Stretch,
): Promise<readonly NewSource[]> {
  const { year, month } = yearAndMonth(after);
  const rows = await db.source.findMany({
    where: {
      publishedOn: { gte: dateColumn(plainDate(year - 1, month, 1)), lte: dateColumn(until) },
    },
    orderBy: [{ publishedOn: "desc" }, { id: "asc" }],
    take: MOST_SOURCES,
    select: {
      id: true,
      slug: true,
      ...selectText("publisher"),
      title: true,
      reliability: true,
      publishedOn: true,
      publishedOnPrecision: true,
      publishedOnInferred: true,
    },
  });
  const counts = await claimCounts(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .map((row) => {
      const publishedOn = partialDateOf(row, "publishedOn");
      const { slug, title, reliability } = row;
      const day = spanOf(publishedOn).to;
      return {
        day,
        slug,
        publisher: textOf(row, "publisher"),
        title,
        reliability,
        publishedOn,
        claimCount: counts.get(row.id) ?? 0,
      };
    })
    .filter(({ day }) => day <= until && (day > after || day === including));
}
