import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { partyTypesOf } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityField, EntityReferenceField } from "@/lib/domain/editing/field-kinds";
import { fieldsAskedOf } from "@/lib/domain/editing/made-here";
import type { Scalar, Snapshot } from "@/lib/domain/editing/snapshot";
import { matchParty } from "@/lib/domain/party-names";
import type { EntityValues } from "@/lib/schemas/entity-values";
import type { Made, MadeEntity } from "@/lib/schemas/made-entity";
import { derivedId } from "../derived-id";
import type { FieldErrorList } from "../field-errors";
import type { PartyRegister } from "../party-register";
import { freeAddress } from "./entity-address";
import { columnsOfFormIn } from "./entity-columns";
import type { DirectoryEntity } from "./entity-directory";
import { refuseTwin } from "./entity-twins";

/** Something that a form makes beside the field that names it. */
export interface MadeReference {
  readonly type: EntityType;
  readonly id: string;
  readonly slug: string;
  readonly columns: Snapshot;
}

interface FoundEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly slug: string;
}

/** Where a field is, and where stands what is said of something new beside it. */
interface FieldPlace {
  readonly name: string;
  readonly made: string;
}

interface Known {
  readonly register: PartyRegister;
  /** All that is no party and may be named. */
  readonly directory: readonly DirectoryEntity[];
}

const NOTHING_NEW = {
  origin: "KNOWN",
  latinName: null,
  nameZhHans: null,
  nameZhHant: null,
} as const;

/** Finds what the fields of a form name, or prepares what they make new. */
export class ReferenceFinder {
  readonly #tx: Prisma.TransactionClient;
  readonly #known: Known;
  readonly #errors: FieldErrorList;
  readonly #made: MadeReference[] = [];

  constructor(tx: Prisma.TransactionClient, known: Known, errors: FieldErrorList) {
    this.#tx = tx;
    this.#known = known;
    this.#errors = errors;
  }

  /** What was prepared, each after what it refers to. */
  get made(): readonly MadeReference[] {
    return this.#made;
  }

  async findAll(
    fields: readonly EntityField[],
    values: EntityValues,
    made: Made,
    placeOf: (field: string) => FieldPlace,
  ) {
    const columns: Record<string, Scalar> = {};
    const slugs = new Map<string, string>();
    for (const field of fields) {
      if (field.kind !== "entity") continue;
      for (const { column } of field.to) columns[column] = null;
      const named = values[field.name];
      if (typeof named !== "string") continue;
      const found = await this.#find(field, named, made, placeOf(field.name));
      const reference = field.to.find(({ to }) => to === found?.type);
      if (found === null || reference === undefined) continue;
      columns[reference.column] = found.id;
      slugs.set(field.name, found.slug);
    }
    return { columns, slugs };
  }

  /** One that is here already; null, with the reason told at `path`, where there is none. */
  findKnown(types: readonly EntityType[], name: string, path: string): DirectoryEntity | null {
    const match = this.#match(types, name);
    if (match.found === "one") return match.party;
    this.#errors.add(path, match.found === "none" ? "entity.unknown" : "party.ambiguous");
    return null;
  }

  #match(types: readonly EntityType[], name: string) {
    return matchParty(
      this.#known.directory.filter(({ type }) => types.includes(type)),
      name,
    );
  }

  async #find(
    field: EntityReferenceField,
    name: string,
    { parties, entities }: Made,
    place: FieldPlace,
  ): Promise<FoundEntity | null> {
    const partyTypes = partyTypesOf(field);
    if (partyTypes.length > 0) {
      const types = partyTypes.map((one) => (one === "Person" ? "person" : "organization"));
      const party = { ...(parties[field.name] ?? NOTHING_NEW), name };
      const at = { name: place.name, beside: place.made, types };
      const found = this.#known.register.enter(party, at, this.#errors);
      return found && { ...found, type: found.type === "person" ? "Person" : "Organization" };
    }
    const types = field.to.map(({ to }) => to);
    const made = entities[field.name];
    if (made === undefined) return this.findKnown(types, name, place.name);
    const match = this.#match(types, name);
    if (match.found === "none") return this.#make(made, place);
    const found = this.findKnown(types, name, place.name);
    // Unless it was made by this very form, which was sent before.
    if (found !== null && found.id !== this.#idOf(made, place)) {
      this.#errors.add(place.name, "party.exists");
    }
    return found;
  }

  #idOf({ type }: MadeEntity, { name }: FieldPlace): string {
    return derivedId(this.#known.register.token, type, name);
  }

  async #make(made: MadeEntity, place: FieldPlace): Promise<FoundEntity> {
    const { type, entity } = made;
    const references = await this.findAll(
      fieldsAskedOf(type),
      entity,
      { parties: made.parties, entities: {} },
      (name) => ({ name: `${place.made}.entity.${name}`, made: `${place.made}.parties.${name}` }),
    );
    const id = this.#idOf(made, place);
    const columns = columnsOfFormIn(null, {
      ...{ type, form: { entity, otherNames: [] }, before: {} },
      references: { columns: references.columns, participants: [], countedIn: [] },
    });
    const telling = { values: entity, slugs: references.slugs };
    const slug = await freeAddress(this.#tx, type, telling);
    if (this.#errors.isEmpty) {
      await refuseTwin(this.#tx, type, id, columns, this.#errors, `${place.made}.entity`);
    }
    this.#made.push({ type, id, slug, columns });
    return { type, id, slug };
  }
}
