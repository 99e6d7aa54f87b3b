import "server-only";
import type { PartialDate } from "@/lib/domain/partial-date";
import { TODAY } from "@/lib/domain/view";
import { partialDateOf } from "./columns";
import { type PickerOptions, readPickers } from "./editing/entity-form-values";
import { type Reader, read } from "./reader";

export interface SourceOption {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly publishedOn: PartialDate;
}

export interface RoundFormOptions {
  readonly pickers: PickerOptions;
  readonly sources: readonly SourceOption[];
}

/** What the form offers to pick from. Four queries. */
export function loadRoundFormOptions(): Promise<RoundFormOptions> {
  return read(TODAY, async (db) => ({
    pickers: await readPickers(db, ["Organization", "Person"]),
    sources: await sourceOptions(db),
  }));
}

/** Every source, the newest first. */
export function loadSourceOptions(): Promise<SourceOption[]> {
  return read(TODAY, sourceOptions);
}

async function sourceOptions(db: Reader): Promise<SourceOption[]> {
  const sources = await db.source.findMany({
    orderBy: [{ publishedOn: "desc" }, { id: "asc" }],
  });
  return sources.map((source) => ({
    slug: source.slug,
    publisher: source.publisher,
    title: source.title,
    publishedOn: partialDateOf(source, "publishedOn"),
  }));
}
