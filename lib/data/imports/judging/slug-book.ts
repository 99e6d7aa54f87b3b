import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Mark, Marks } from "../marks";

/**
 * Gives the new entities of a chunk addresses that nobody has, neither in the data nor, where there are
 * marks of it, in the file before. Whoever took one meanwhile is found when the rows are written.
 */
export class SlugBook {
  /** Taken among those that were looked up, by kind and address. */
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, Mark>();
  /** The number that comes next behind an address, so that a thousand alike are not counted anew. */
  readonly #next = new Map<string, number>();
  /** The number before which all were looked up. */
  readonly #looked = new Map<string, number>();

  constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly marks: Marks | null = null,
  ) {}

  /** Looks up which of these are taken, to give them afterwards, and as many numbers as may be needed. */
  async learn(type: EntityType, wished: readonly string[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const slug of wished) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    await this.#look(type, [...counts.keys()]);
    const doubled = [...counts].filter(
      ([slug, count]) => count > 1 || this.#taken.has(keyOf(type, slug)),
    );
    const nexts = (await this.marks?.find(doubled.map(([slug]) => nextOf(type, slug)))) ?? null;
    for (const [slug] of doubled) {
      const number = nexts?.get(nextOf(type, slug))?.number ?? FIRST_NUMBER;
      this.#next.set(keyOf(type, slug), Math.max(this.#nextOf(type, slug), number));
    }
    // Numbers may be taken as well: as many more are looked at until there are enough.
    for (let open = doubled; open.length > 0; ) {
      const rows = open.map(([slug, count]) => {
        const from = this.#looked.get(keyOf(type, slug)) ?? this.#nextOf(type, slug);
        this.#looked.set(keyOf(type, slug), from + 2 * count);
        return { slug, count, numbered: numbersBehind(slug, from, 2 * count) };
      });
      await this.#look(
        type,
        rows.flatMap(({ numbered }) => numbered),
      );
      open = rows.flatMap(({ slug, count, numbered }): [string, number][] => {
        const free = numbered.filter((one) => !this.#taken.has(keyOf(type, one))).length;
        return free < count ? [[slug, count - free]] : [];
      });
    }
  }

  /** An address that was looked up, or where it is taken the first free one with a number behind. */
  give(type: EntityType, slug: string): string {
    let free = slug;
    let number = this.#nextOf(type, slug);
    while (this.#taken.has(keyOf(type, free))) {
      free = `${slug}-${number}`;
      number += 1;
    }
    if (free !== slug) {
      this.#next.set(keyOf(type, slug), number);
      this.#given.set(nextOf(type, slug), { number });
    }
    this.#taken.add(keyOf(type, free));
    this.#given.set(keyOf(type, free), { number: 0 });
    return free;
  }

  /** Begins another chunk; marks what this one was given. */
  async turn(): Promise<void> {
    await this.marks?.keep(this.#given);
    for (const kept of [this.#taken, this.#given, this.#next, this.#looked]) kept.clear();
  }

  #nextOf(type: EntityType, slug: string): number {
    return this.#next.get(keyOf(type, slug)) ?? FIRST_NUMBER;
  }

  async #look(type: EntityType, slugs: readonly string[]): Promise<void> {
    const marked = await this.marks?.find(slugs.map((slug) => keyOf(type, slug)));
    for (const key of marked?.keys() ?? []) this.#taken.add(key);
    for (const slug of await this.#inData(type, slugs)) this.#taken.add(keyOf(type, slug));
  }

  /** Those that lead somewhere already. */
  async #inData(type: EntityType, slugs: readonly string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    const rows = await this.db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM ${Prisma.raw(`"${type}"`)} WHERE slug = ANY(${[...slugs]})
      UNION ALL SELECT slug FROM "OrganizationFormerSlug"
      WHERE ${type} = 'Organization' AND slug = ANY(${[...slugs]})`;
    return rows.map(({ slug }) => slug);
  }
}

const FIRST_NUMBER = 2;

const keyOf = (type: EntityType, slug: string) => `${type} ${slug}`;
const nextOf = (type: EntityType, slug: string) => `${type} ${slug} next`;

function numbersBehind(slug: string, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${slug}-${from + at}`);
}
