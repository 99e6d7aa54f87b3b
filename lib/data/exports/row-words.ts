import "server-only";
import { groupedBy } from "@/lib/domain/grouping";
import { mentionCell } from "@/lib/domain/import/list-cells";
import type { RowSurroundings } from "@/lib/domain/import/print-row";
import type { Reader } from "../reader";

type Word = NonNullable<RowSurroundings["word"]>;

/**
 * The source behind each row, by the row's id: of the accepted words the one place of a source that
 * speaks of most fields. One query, with the sources in another.
 */
export async function loadRowWords(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Word>> {
  const claims = await db.claim.findMany({
    where: { subjectId: { in: [...ids] }, status: "ACCEPTED" },
    select: {
      subjectId: true,
      locator: true,
      source: { select: { slug: true, publisher: true } },
    },
    orderBy: [{ subjectId: "asc" }, { source: { slug: "asc" } }, { locator: "asc" }],
  });
  const subjects = groupedBy(claims, ({ subjectId }) => [subjectId]);
  return new Map(
    subjects.flatMap((own) => {
      const places = groupedBy(own, ({ source, locator }) => [source.slug, locator]);
      const [word] = places.sort((a, b) => b.length - a.length)[0] ?? [];
      if (word === undefined || word.subjectId === null) return [];
      const source = mentionCell(word.source.publisher, word.source.slug);
      return [[word.subjectId, { source, locator: word.locator }] as const];
    }),
  );
}
