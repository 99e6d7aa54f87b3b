import "server-only";
import type { Change } from "@/lib/domain/editing/change";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import {
  kindOfNew,
  namesOfNew,
  type PartyInput,
  type PartyNames,
  partyBreaches,
} from "@/lib/domain/new-party";
import type { OrganizationKind } from "@/lib/domain/organization";
import { matchParty, type NamedParty } from "@/lib/domain/party-names";
import { freeSlug, slugOf } from "@/lib/domain/slug";
import { claimsOf, type NewClaim, type SubjectEvidence } from "./claims-writer";
import { derivedId } from "./derived-id";
import type { FieldErrorList } from "./field-errors";
import { snapshotOf } from "./revision-snapshot";

/** Who is meant; `fresh` is what a new one is created with, null where it was there before. */
export type EnteredParty = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
} & (
  | {
      readonly type: "organization";
      readonly fresh: (PartyNames & { readonly kind: OrganizationKind }) | null;
    }
  | { readonly type: "person"; readonly fresh: PartyNames | null }
);

/** Where the form asks for a party: the field of the name, and those beside it. */
export interface PartyPlace {
  readonly name: string;
  /** Before `origin`, `latinName` and the others. */
  readonly beside: string;
  readonly types: readonly NamedParty["type"][];
}

/** Everybody that a form may name: who is there, and who the form makes new. */
export class PartyRegister {
  readonly #known: NamedParty[];
  readonly #slugs: Readonly<Record<NamedParty["type"], Set<string>>>;
  readonly #fresh: EnteredParty[] = [];

  constructor(
    directory: readonly NamedParty[],
    /** Of the form, from which the ids of what is new follow. */
    readonly token: string,
  ) {
    this.#known = [...directory];
    const slugsOf = (type: NamedParty["type"]) =>
      // An address that leads on to whom it was merged into is nobody else's.
      directory
        .filter((party) => party.type === type)
        .flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]);
    this.#slugs = {
      organization: new Set(slugsOf("organization")),
      person: new Set(slugsOf("person")),
    };
  }

  /** Those that the form makes new, in its order. */
  get fresh(): readonly EnteredParty[] {
    return this.#fresh;
  }

  /** Finds who is named, or prepares who is new; null, with the reason in `errors`, if that fails. */
  enter(input: PartyInput, place: PartyPlace, errors: FieldErrorList): EnteredParty | null {
    const among = this.#known.filter(({ type }) => place.types.includes(type));
    const match = matchParty(among, input.name);
    if (match.found === "one" && (input.origin === "KNOWN" || this.#isOwn(match.party))) {
      const { id, slug, name, type } = match.party;
      return { id, slug, name, type, fresh: null };
    }
    if (input.origin === "KNOWN") {
      errors.add(place.name, match.found === "none" ? "party.unknown" : "party.ambiguous");
      return null;
    }
    const names = namesOfNew(input);
    const [breach] = match.found === "none" ? partyBreaches(input) : [];
    if (breach !== undefined) {
      errors.add(`${place.beside}.${breach[0]}`, breach[1]);
      return null;
    }
    if (match.found !== "none" || matchParty(among, names.name).found !== "none") {
      errors.add(match.found === "none" ? `${place.beside}.latinName` : place.name, "party.exists");
      return null;
    }
    const kind = kindOfNew(input.origin);
    const type = kind === null ? "person" : "organization";
    if (!place.types.includes(type)) {
      errors.add(`${place.beside}.origin`, "party.originRequired");
      return null;
    }
    const slug = freeSlug(slugOf(names.name), this.#slugs[type]);
    this.#slugs[type].add(slug);
    const id = derivedId(this.token, type, slug);
    const otherNames = [input.name, names.nameZhHans, names.nameZhHant].filter(
      (name) => name !== null,
    );
    // What a field has made new is there for the fields after it, so that a second one is told apart.
    this.#known.push({ id, slug, type, name: names.name, otherNames });
    const party = { id, slug, name: names.name };
    const entered: EnteredParty =
      kind === null
        ? { ...party, type: "person", fresh: names }
        : { ...party, type: "organization", fresh: { ...names, kind } };
    this.#fresh.push(entered);
    return entered;
  }

  /** Made by this very form, which was sent before. */
  #isOwn({ id, type, slug }: NamedParty): boolean {
    return id === derivedId(this.token, type, slug);
  }
}

/** What the entries of new organizations and people look like, on the word of a source. */
export function partyChanges(
  fresh: readonly EnteredParty[],
  evidence: (subject: "organization" | "person") => SubjectEvidence,
): Change[] {
  return fresh.flatMap((party) => {
    if (party.fresh === null) return [];
    const { id, slug, type } = party;
    const { name, nameZhHans, nameZhHant } = party.fresh;
    const words = { name, nameZhHans, nameZhHant };
    const claims: NewClaim[] = claimsOf(type, id, words, evidence(type));
    const entityType: EntityType = type === "person" ? "Person" : "Organization";
    const after = snapshotOf({ id, slug, ...party.fresh }, claims);
    return [{ entityType, entityId: id, baseVersion: null, after }];
  });
}
