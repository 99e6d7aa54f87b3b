import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { ENTITY_FORMS, typesNamedBy } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityReferenceField } from "@/lib/domain/editing/field-kinds";
import type { Scalar, SnapshotItem } from "@/lib/domain/editing/snapshot";
import { matchParty } from "@/lib/domain/party-names";
import type { EntityForm } from "@/lib/schemas/entity-form";
import type { FieldErrorList } from "../field-errors";
import { type DirectoryEntity, loadEntityDirectory } from "./entity-directory";

/** Who and what a form names, found. */
export interface FoundReferences {
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly participants: readonly SnapshotItem[];
  /** Parts of addresses by field. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Finds what a form names by name or address; what is not there is told beside its field. */
export async function findReferences(
  tx: Prisma.TransactionClient,
  type: EntityType,
  form: Pick<EntityForm, "entity" | "participants">,
  errors: FieldErrorList,
): Promise<FoundReferences> {
  const directory = await loadEntityDirectory(tx, typesNamedBy(type));
  const columns: Record<string, Scalar> = {};
  const slugs = new Map<string, string>();
  for (const field of ENTITY_FORMS[type].fields) {
    if (field.kind !== "entity") continue;
    for (const { column } of field.to) columns[column] = null;
    const named = form.entity[field.name];
    if (typeof named !== "string") continue;
    const found = findOne(among(directory, field), named, `entity.${field.name}`, errors);
    const reference = field.to.find(({ to }) => to === found?.type);
    if (found === null || reference === undefined) continue;
    columns[reference.column] = found.id;
    slugs.set(field.name, found.slug);
  }
  const organizations = directory.filter((entity) => entity.type === "Organization");
  const ids = form.participants.flatMap(({ name }, row) => {
    if (name === null) return [];
    const found = findOne(organizations, name, `participants[${row}].name`, errors);
    return found === null ? [] : [found.id];
  });
  const participants = [...new Set(ids)].map((organizationId) => ({ organizationId }));
  const withItself = fieldWithItself(columns, type);
  if (withItself !== null) errors.add(`entity.${withItself}`, "entity.withItself");
  return { columns, slugs, participants };
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
