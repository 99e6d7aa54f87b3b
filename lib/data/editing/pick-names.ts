import "server-only";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { matchParty, pickedText } from "@/lib/domain/party-names";
import { TODAY } from "@/lib/domain/view";
import type { NamesQuery } from "@/lib/schemas/names-query";
import { read } from "../reader";
import { type DirectoryEntity, loadEntityDirectory } from "./entity-directory";
import { findCandidates } from "./name-candidates";

/** What a picker offers. */
export interface PickerOption {
  /** What is typed for it: `曦望 [sunrise]`. */
  readonly value: string;
  readonly name: string;
  /** Other names of the same. */
  readonly also: string;
  readonly slug: string;
}

export interface PickerAnswer {
  /** What was typed. */
  readonly q: string;
  readonly options: readonly PickerOption[];
  /** Whether the whole text is what one or several of them are called. */
  readonly match: "none" | "one" | "several";
}

/** As many as are looked through at a glance. */
const MOST_OFFERED = 10;
/** In a list that is drawn with the form, for browsers without scripts. */
const MOST_LISTED = 100;

/** What may be meant by what is typed into a picker; where nothing is, the first there are. */
export function searchNames(actor: Actor | null, { types, q }: NamesQuery): Promise<PickerAnswer> {
  assertCan(actor, "entity:propose");
  return read(TODAY, async (db) => {
    const found =
      q === ""
        ? await loadEntityDirectory(db, types, { first: MOST_OFFERED })
        : await findCandidates(db, types, q);
    const match = q === "" ? "none" : matchParty(found, q).found;
    return { q, match, options: found.slice(0, MOST_OFFERED).map(optionOf) };
  });
}

function optionOf(entity: DirectoryEntity): PickerOption {
  const { name, slug, otherNames } = entity;
  const also = otherNames.filter((other) => other !== name).slice(0, 3);
  return { value: pickedText(entity), name, slug, also: also.join(" · ") };
}

/** Options by the type of what is picked. */
export type PickerOptions = Readonly<Partial<Record<EntityType, readonly PickerOption[]>>>;

/** The first of each type, for browsers that cannot ask while one types. */
export function loadFirstNames(
  actor: Actor | null,
  types: readonly EntityType[],
): Promise<PickerOptions> {
  assertCan(actor, "entity:propose");
  return read(TODAY, async (db) => {
    const each = [...new Set(types)];
    const named = await loadEntityDirectory(db, each, { first: MOST_LISTED });
    return Object.fromEntries(
      each.map((type) => [type, named.filter((entity) => entity.type === type).map(optionOf)]),
    );
  });
}
