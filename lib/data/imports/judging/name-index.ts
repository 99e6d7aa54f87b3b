import "server-only";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { comparable } from "@/lib/domain/party-names";
import type { DirectoryEntity } from "../../editing/entity-directory";

const SLUG_IN_BRACKETS = /\[([a-z0-9-]+)\]$/;

/** A name in a cell, with the address where it says one: `曦望 [sunrise]`. */
export function readMention(text: string): {
  readonly name: string;
  readonly slug: string | null;
} {
  const slug = SLUG_IN_BRACKETS.exec(text.trim())?.[1] ?? null;
  const name = slug === null ? text : text.trim().replace(SLUG_IN_BRACKETS, "");
  return { name: name.trim(), slug };
}

/** Entities by all that they are called, found as the forms find them, at one look each. */
export class NameIndex {
  readonly #bySlug = new Map<string, OneOrMore>();
  readonly #byName = new Map<string, OneOrMore>();

  constructor(entities: Iterable<DirectoryEntity>) {
    for (const entity of entities) this.add(entity);
  }

  add(entity: DirectoryEntity): void {
    const slugs = [entity.slug, ...(entity.formerSlugs ?? [])];
    for (const slug of new Set(slugs)) push(this.#bySlug, slug, entity);
    const names = [entity.name, ...entity.otherNames].map(comparable);
    for (const name of new Set(names)) push(this.#byName, name, entity);
  }

  /** The entities of these types that a text may mean. */
  find(types: readonly EntityType[], text: string): readonly DirectoryEntity[] {
    const wanted = comparable(text);
    const ofTypes = ({ type }: DirectoryEntity) => types.includes(type);
    const address = SLUG_IN_BRACKETS.exec(wanted)?.[1] ?? wanted;
    const bySlug = all(this.#bySlug.get(address)).filter(ofTypes);
    return bySlug.length > 0 ? bySlug : all(this.#byName.get(wanted)).filter(ofTypes);
  }
}

/** A list for each of a hundred thousand names would take more room than the names. */
type OneOrMore = DirectoryEntity | readonly DirectoryEntity[];

function all(found: OneOrMore = []): readonly DirectoryEntity[] {
  return "length" in found ? found : [found];
}

function push(map: Map<string, OneOrMore>, key: string, entity: DirectoryEntity): void {
  const known = map.get(key);
  map.set(key, known === undefined ? entity : [...all(known), entity]);
}
