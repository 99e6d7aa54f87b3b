import "server-only";
import type { PartialDate } from "@/lib/domain/partial-date";
import { TODAY } from "@/lib/domain/view";
import { partialDateOf } from "./columns";
import { loadPartyDirectory } from "./party-directory";
import { type Reader, read } from "./reader";

export interface PartyOption {
  readonly slug: string;
  readonly type: "organization" | "person";
  readonly name: string;
  /** Another name to know it by, the Chinese one first. */
  readonly alias: string | null;
}

export interface SourceOption {
  readonly slug: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly publishedOn: PartialDate;
}

export interface RoundFormOptions {
  readonly parties: readonly PartyOption[];
  readonly sources: readonly SourceOption[];
}

/** What the form offers to pick from. Four queries. */
export function loadRoundFormOptions(): Promise<RoundFormOptions> {
  return read(TODAY, async (db) => {
    const directory = await loadPartyDirectory(db);
    return {
      parties: directory.map(({ slug, type, name, otherNames }) => ({
        slug,
        type,
        name,
        alias: otherNames[0] ?? null,
      })),
      sources: await sourceOptions(db),
    };
  });
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
