import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS, partyTypesOf } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { fieldsAskedOf, typesNamedOn } from "@/lib/domain/editing/made-here";
import type { Scalar, SnapshotItem } from "@/lib/domain/editing/snapshot";
import { namesTyped } from "@/lib/domain/new-party";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { EntityValues } from "@/lib/schemas/entity-values";
import type { FieldErrorList } from "../field-errors";
import { loadPartyDirectory } from "../party-directory";
import { type EnteredParty, PartyRegister } from "../party-register";
import type { DirectoryEntity } from "./entity-directory";
import { findCandidates } from "./name-candidates";
import { type MadeReference, ReferenceFinder } from "./reference-finder";
import { findOverlaps } from "./round-overlaps";

/** Who and what a form names, found. */
export interface FoundReferences {
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly participants: readonly SnapshotItem[];
  readonly countedIn: readonly SnapshotItem[];
  /** Parts of addresses by field. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Those whom the form makes new. */
  readonly fresh: readonly EnteredParty[];
  /** What else it makes new. */
  readonly made: readonly MadeReference[];
}

type NamingForm = Pick<EntityForm, "token" | "entity" | "made" | "participants" | "countedIn">;

/** Finds what a form names by name or address; what is not there is told beside its field. */
export async function findReferences(
  tx: Prisma.TransactionClient,
  { type, id }: { readonly type: EntityType; readonly id: string },
  form: NamingForm,
  errors: FieldErrorList,
): Promise<FoundReferences> {
  const types = typesNamedOn(type);
  const hasParties = types.includes("Organization") || types.includes("Person");
  const register = new PartyRegister(
    hasParties ? await loadPartyDirectory(tx, { typed: typedIn(type, form) }) : [],
    form.token,
  );
  const others = types.filter((one) => one !== "Organization" && one !== "Person");
  const directory = await directoryOf(tx, others, othersTypedIn(type, form));
  const finder = new ReferenceFinder(tx, { register, directory }, errors);
  const { columns, slugs } = await finder.findAll(
    ENTITY_FORMS[type].fields,
    form.entity,
    form.made,
    (name) => ({ name: `entity.${name}`, made: `made.${name}` }),
  );
  const participants = form.participants.flatMap(({ name, ...beside }, row) => {
    if (name === null) return [];
    const path = `participants[${row}]`;
    const place = { name: `${path}.name`, beside: path, types: ["organization"] } as const;
    const found = register.enter({ name, ...beside }, place, errors);
    return found === null ? [] : [found.id];
  });
  const withItself = fieldWithItself(columns, type);
  if (withItself !== null) errors.add(`entity.${withItself}`, "entity.withItself");
  return {
    ...{ columns, slugs, fresh: register.fresh, made: finder.made },
    participants: [...new Set(participants)].map((organizationId) => ({ organizationId })),
    countedIn: await findOverlaps(tx, id, form.countedIn, errors),
  };
}

/** What of these types the form may mean, whatever it calls by a name. */
async function directoryOf(
  tx: Prisma.TransactionClient,
  types: readonly EntityType[],
  typed: readonly string[],
): Promise<DirectoryEntity[]> {
  const found = new Map<string, DirectoryEntity>();
  if (types.length === 0) return [];
  for (const text of new Set(typed)) {
    for (const entity of await findCandidates(tx, types, text)) found.set(entity.id, entity);
  }
  return [...found.values()];
}

/** Every name by which the form calls somebody or something, also in what it makes. */
function typedIn(type: EntityType, { entity, made, participants }: NamingForm): string[] {
  const entities = Object.values(made.entities).filter((one) => one !== undefined);
  const named = [
    ...namesIn(ENTITY_FORMS[type].fields, entity),
    ...entities.flatMap((one) => namesIn(fieldsAskedOf(one.type), one.entity)),
  ];
  const parties = [made.parties, ...entities.map((one) => one.parties)].flatMap((each) =>
    Object.values(each),
  );
  const beside = [
    ...parties.flatMap((party) => (party ? namesTyped({ ...party, name: "" }) : [])),
    ...participants.flatMap(({ name, ...party }) => namesTyped({ ...party, name: name ?? "" })),
  ];
  return [...named, ...beside].filter((text) => text !== "");
}

/** Every name by which it calls something that is no party. */
function othersTypedIn(type: EntityType, { entity, made }: NamingForm): string[] {
  const isOther = (field: EntityField) => partyTypesOf(field).length === 0;
  const entities = Object.values(made.entities).filter((one) => one !== undefined);
  return [
    ...namesIn(ENTITY_FORMS[type].fields.filter(isOther), entity),
    ...entities.flatMap((one) => namesIn(fieldsAskedOf(one.type).filter(isOther), one.entity)),
  ];
}

function namesIn(fields: readonly EntityField[], values: EntityValues): string[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    return field.kind === "entity" && typeof value === "string" ? [value] : [];
  });
}

/** Columns that may not name the same organization, with the field where it is told. */
const TWO_SIDES: Partial<Record<EntityType, readonly [string, string, string]>> = {
  OrganizationRelationship: ["childId", "parentId", "parent"],
  InvestmentExit: ["investorOrganizationId", "organizationId", "organization"],
  Shareholding: ["holderOrganizationId", "organizationId", "organization"],
};

/** The field whose entity is the same as the other side's, where both name one. */
export function fieldWithItself(
  columns: Readonly<Record<string, unknown>>,
  type: EntityType,
): string | null {
  const [one, other, field] = TWO_SIDES[type] ?? [];
  if (one === undefined || other === undefined) return null;
  const id = columns[one] ?? null;
  return id !== null && id === columns[other] ? (field ?? null) : null;
}
