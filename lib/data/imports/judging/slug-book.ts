import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { imprintOf } from "./imprint";

/** Gives each new entity an address that nobody has, neither in the data nor in the file. */
export class SlugBook {
  /** Imprints of addresses in the data and the file, by kind: those asked for, and theirs with numbers. */
  readonly #taken = new Map<EntityType, Set<string>>();
  /** The number that comes next behind an address, so that a thousand alike are not counted anew. */
  readonly #next = new Map<string, number>();

  constructor(private readonly db: Prisma.TransactionClient) {}

  /** Looks up which of these are taken, to give them afterwards; two queries at most. */
  async learn(type: EntityType, wished: Iterable<string>): Promise<void> {
    const taken = await this.taken(type, [...new Set(wished)]);
    const numbered = await this.#numbered(type, [...taken]);
    const known = this.#takenOf(type);
    for (const slug of [...taken, ...numbered]) known.add(imprintOf(slug));
  }

  /** An address that was looked up, or where it is taken the first free one with a number behind. */
  give(type: EntityType, slug: string): string {
    const taken = this.#takenOf(type);
    let imprint = imprintOf(slug);
    if (!taken.has(imprint)) {
      taken.add(imprint);
      return slug;
    }
    const key = `${type} ${slug}`;
    let number = this.#next.get(key) ?? 2;
    let free = slug;
    while (taken.has(imprint)) {
      free = `${slug}-${number}`;
      imprint = imprintOf(free);
      number += 1;
    }
    this.#next.set(key, number);
    taken.add(imprint);
    return free;
  }

  #takenOf(type: EntityType): Set<string> {
    const taken = this.#taken.get(type) ?? new Set<string>();
    this.#taken.set(type, taken);
    return taken;
  }

  /** Those that lead somewhere already. */
  async taken(type: EntityType, slugs: readonly string[]): Promise<ReadonlySet<string>> {
    if (slugs.length === 0) return new Set();
    const rows = await this.db.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM ${Prisma.raw(`"${type}"`)} WHERE slug = ANY(${[...slugs]})
      UNION ALL SELECT slug FROM "OrganizationFormerSlug"
      WHERE ${type} = 'Organization' AND slug = ANY(${[...slugs]})`;
    return new Set(rows.map(({ slug }) => slug));
  }

  async #numbered(type: EntityType, slugs: readonly string[]): Promise<ReadonlySet<string>> {
    if (slugs.length === 0) return new Set();
    const beginnings = slugs.map((slug) => `${slug}-`);
    const rows = await this.db.$queryRaw<{ slug: string }[]>`
      SELECT t.slug FROM ${Prisma.raw(`"${type}"`)} t, unnest(${beginnings}::text[]) b
      WHERE starts_with(t.slug, b)`;
    return new Set(rows.map(({ slug }) => slug));
  }
}
