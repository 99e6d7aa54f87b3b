import { dateColumn, partialDateColumns, textColumns } from "@/lib/data/columns";
import type { Entity } from "./entity";
import type { DataSet } from "./read-files";
import type { References } from "./references";

export function sourceEntities({ sources }: DataSet, references: References): Entity<"Source">[] {
  return sources.map(({ row, origin }) => {
    const id = references.own("Source", row.slug);
    const { slug, title, url, kind, language, reliability, note } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, title, url, kind, language, reliability, note },
        ...textColumns("publisher", row),
        ...partialDateColumns("publishedOn", row.publishedOn),
        accessedOn: row.accessedOn === null ? null : dateColumn(row.accessedOn),
      },
      claims: [],
      lists: {},
    };
  });
}
