import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { readMention } from "./name-index";

/** Texts that are remembered: most files name few, and say them again and again. */
const MOST = 1000;

/** The sources that rows name by address, `Publisher [address]`, or by what they are found under. */
export class SourceBook {
  readonly #ids = new Map<string, string | null>();

  constructor(private readonly db: Prisma.TransactionClient) {}

  /** Looks up what is not known yet; one query. */
  async learn(texts: Iterable<string>): Promise<void> {
    if (this.#ids.size > MOST) this.#ids.clear();
    const open = [...new Set(texts)].filter((text) => text !== "" && !this.#ids.has(text));
    if (open.length === 0) return;
    const keyed = open.map((text) => ({ text, key: readMention(text).slug ?? text }));
    const keys = keyed.map(({ key }) => key);
    const sources = await this.db.source.findMany({
      where: { OR: [{ slug: { in: keys } }, { url: { in: keys } }] },
      select: { id: true, slug: true, url: true },
    });
    const ids = new Map(sources.flatMap(({ id, slug, url }) => [[slug, id] as const, [url, id]]));
    for (const { text, key } of keyed) this.#ids.set(text, ids.get(key) ?? null);
  }

  /** Null for one that nobody knows. */
  idOf(text: string): string | null {
    return this.#ids.get(text) ?? null;
  }
}
