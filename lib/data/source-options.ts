import "server-only";
import type { PartialDate } from "@/lib/domain/partial-date";
import { TODAY } from "@/lib/domain/view";
import { partialDateOf } from "./columns";
import { read } from "./reader";

export interface SourceOption {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly publishedOn: PartialDate;
}

/** Every source, the newest first. */
export function loadSourceOptions(): Promise<SourceOption[]> {
  return read(TODAY, async (db) => {
    const sources = await db.source.findMany({
      orderBy: [{ publishedOn: "desc" }, { id: "asc" }],
    });
    return sources.map((source) => ({
      slug: source.slug,
      publisher: source.publisher,
      title: source.title,
      publishedOn: partialDateOf(source, "publishedOn"),
    }));
  });
}
