import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS, partyTypesOf, typesNamedBy } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityReferenceField } from "@/lib/domain/editing/field-kinds";
import type { Scalar, SnapshotItem } from "@/lib/domain/editing/snapshot";
import { matchParty, type NamedParty } from "@/lib/domain/party-names";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { FieldErrorList } from "../field-errors";
import { loadPartyDirectory } from "../party-directory";
import { type EnteredParty, PartyRegister } from "../party-register";
import { type DirectoryEntity, loadEntityDirectory } from "./entity-directory";

/** Who and what a form names, found. */
export interface FoundReferences {
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly participants: readonly SnapshotItem[];
  /** Parts of addresses by field. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Those whom the form makes new. */
  readonly fresh: readonly EnteredParty[];
}

/** Finds what a form names by name or address; what is not there is told beside its field. */
export async function findReferences(
  tx: Prisma.TransactionClient,
  type: EntityType,
  form: Pick<EntityForm, "token" | "entity" | "made" | "participants">,
  errors: FieldErrorList,
): Promise<FoundReferences> {
  const register = new PartyRegister(await partiesFor(tx, type), form.token);
  const others = typesNamedBy(type).filter((one) => one !== "Organization" && one !== "Person");
  const directory = await loadEntityDirectory(tx, others);
  const columns: Record<string, Scalar> = {};
  const slugs = new Map<string, string>();
  for (const field of ENTITY_FORMS[type].fields) {
    if (field.kind !== "entity") continue;
    for (const { column } of field.to) columns[column] = null;
    const named = form.entity[field.name];
    if (typeof named !== "string") continue;
    const found = findNamed(field, named);
    const reference = field.to.find(({ to }) => to === found?.type);
    if (found === null || reference === undefined) continue;
    columns[reference.column] = found.id;
    slugs.set(field.name, found.slug);
  }
  const ids = form.participants.flatMap(({ name, ...beside }, row) => {
    if (name === null) return [];
    const path = `participants[${row}]`;
    const place = { name: `${path}.name`, beside: path, types: ["organization"] } as const;
    const found = register.enter({ name, ...beside }, place, errors);
    return found === null ? [] : [found.id];
  });
  const participants = [...new Set(ids)].map((organizationId) => ({ organizationId }));
  const withItself = fieldWithItself(columns, type);
  if (withItself !== null) errors.add(`entity.${withItself}`, "entity.withItself");
  return { columns, slugs, participants, fresh: register.fresh };

  function findNamed(field: EntityReferenceField, name: string) {
    const path = `entity.${field.name}`;
    const parties = partyTypesOf(field);
    if (parties.length === 0) return findOne(among(directory, field), name, path, errors);
    const types = parties.map((one) => (one === "Person" ? ("person" as const) : "organization"));
    const party = { ...(form.made[field.name] ?? NOTHING_NEW), name };
    const place = { name: path, beside: `made.${field.name}`, types };
    const found = register.enter(party, place, errors);
    return found && { ...found, type: found.type === "person" ? "Person" : "Organization" };
  }
}

const NOTHING_NEW = {
  origin: "KNOWN",
  latinName: null,
  nameZhHans: null,
  nameZhHant: null,
} as const;

/** Everybody whom a form of this type may name, if it may. */
async function partiesFor(tx: Prisma.TransactionClient, type: EntityType): Promise<NamedParty[]> {
  const named = typesNamedBy(type);
  const isAsked = named.includes("Organization") || named.includes("Person");
  return isAsked ? loadPartyDirectory(tx) : [];
}

const among = (directory: readonly DirectoryEntity[], { to }: EntityReferenceField) =>
  directory.filter((entity) => to.some((reference) => reference.to === entity.type));

function findOne(
  entities: readonly DirectoryEntity[],
  name: string,
  field: string,
  errors: FieldErrorList,
): DirectoryEntity | null {
  const match = matchParty(entities, name);
  if (match.found === "one") return match.party;
  errors.add(field, match.found === "none" ? "entity.unknown" : "party.ambiguous");
  return null;
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
