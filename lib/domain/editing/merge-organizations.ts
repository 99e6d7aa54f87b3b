import { EXISTENCE } from "../claim-fields";
import type { EntityType } from "./entity-types";
import { ENTITY_LISTS, REFERENCES } from "./entity-types";
import { listOf, type Snapshot, type SnapshotItem, textOf } from "./snapshot";
import { EMPTY_FIELD, type FieldState, fieldsOf, snapshotOfFields } from "./snapshot-fields";

/**
 * The organization that stays, with what was known of the one that goes: fields that it lacks with
 * their claims, its other words as competing claims, its names as other names, its address.
 */
export function absorb(into: Snapshot, from: Snapshot): Snapshot {
  const fields = new Map(fieldsOf(into));
  for (const [field, state] of fieldsOf(from)) {
    if (OWN_FIELDS.has(field)) continue;
    const own = fields.get(field) ?? EMPTY_FIELD;
    fields.set(
      field,
      isEmpty(own) && state.items.length === 0 ? state : withWords(own, state, from),
    );
  }
  return {
    ...snapshotOfFields(fields),
    otherNames: otherNamesOf(into, from),
    formerSlugs: formerSlugsOf(into, from),
  };
}

/** What is an organization's own and moves in a way of its own, or not at all. */
const OWN_FIELDS = new Set(["id", "slug", "kind", "otherNames", "formerSlugs"]);

function isEmpty({ columns, claims }: FieldState): boolean {
  return claims.length === 0 && Object.values(columns).every((v) => v === null || v === false);
}

/** Claims of both; those of the other compete, and where one source spoke of both it is told
 * apart by the address of the entity it spoke of. */
function withWords(own: FieldState, other: FieldState, from: Snapshot): FieldState {
  const taken = new Set(own.claims.map(placeOf));
  const moved = other.claims.map((claim): SnapshotItem => {
    const status = claim.status === "ACCEPTED" ? "COMPETING" : claim.status;
    const competing = { ...claim, ...(status === undefined ? {} : { status }) };
    if (!taken.has(placeOf(competing))) return competing;
    const locator = [claim.locator, textOf(from, "slug")].filter(Boolean).join("; ");
    return { ...competing, locator };
  });
  return { ...own, claims: [...own.claims, ...moved] };
}

const placeOf = ({ field, sourceId, locator }: SnapshotItem) =>
  [field, sourceId, locator ?? ""].join(" ");

const LANGUAGES = { name: "en", nameZhHans: "zh-Hans", nameZhHant: "zh-Hant" } as const;

function otherNamesOf(into: Snapshot, from: Snapshot): SnapshotItem[] {
  const keyOf = ({ language, name }: SnapshotItem) => `${language} ${name}`;
  const taken = new Set(
    Object.entries(LANGUAGES).map(([column, language]) => `${language} ${textOf(into, column)}`),
  );
  const names = Object.entries(LANGUAGES).flatMap(([column, language]): SnapshotItem[] => {
    const name = textOf(from, column);
    return name === null ? [] : [{ name, language, kind: "ALTERNATIVE" }];
  });
  const kept: SnapshotItem[] = [...listOf(into, "otherNames")];
  for (const item of kept) taken.add(keyOf(item));
  for (const { id: _, organizationId: __, ...item } of [...listOf(from, "otherNames"), ...names]) {
    if (taken.has(keyOf(item))) continue;
    taken.add(keyOf(item));
    kept.push(item);
  }
  return kept;
}

function formerSlugsOf(into: Snapshot, from: Snapshot): SnapshotItem[] {
  const slug = textOf(from, "slug");
  return [
    ...listOf(into, "formerSlugs"),
    ...listOf(from, "formerSlugs"),
    ...(slug === null ? [] : [{ slug }]),
  ].map(({ slug: address }) => ({ slug: address ?? null }));
}

/** An entity that speaks of the one that goes, made to speak of the one that stays. */
export function repoint(type: EntityType, entity: Snapshot, from: string, into: string): Snapshot {
  const repointed: Record<string, Snapshot[string]> = { ...entity };
  for (const { from: owner, column, to } of REFERENCES) {
    if (owner === type && to === "Organization" && entity[column] === from) {
      repointed[column] = into;
    }
  }
  for (const { name, refers } of ENTITY_LISTS[type] ?? []) {
    if (refers?.to !== "Organization") continue;
    const items = listOf(entity, name);
    const there = items.some((item) => item[refers.column] === into);
    repointed[name] = items
      .filter((item) => !(there && item[refers.column] === from))
      .map((item) => (item[refers.column] === from ? { ...item, [refers.column]: into } : item));
  }
  return repointed;
}

/** A relation of the organization that stays with itself says nothing any more. */
export function isWithItself(type: EntityType, entity: Snapshot): boolean {
  if (type === "OrganizationRelationship") return entity.parentId === entity.childId;
  if (type === "InvestmentExit") return entity.organizationId === entity.investorOrganizationId;
  if (type === "Shareholding") return entity.organizationId === entity.holderOrganizationId;
  return false;
}

/** One investor's part in a round, where both organizations stood in it: a lead if either led. */
export function joinInvestments(stays: Snapshot, goes: Snapshot): Snapshot {
  const fields = new Map(fieldsOf(stays));
  for (const field of ["moneyInvested", EXISTENCE]) {
    const [own, other] = [fields.get(field) ?? EMPTY_FIELD, fieldsOf(goes).get(field)];
    if (other === undefined) continue;
    const isSilent = own.columns.moneyInvestedQualifier === "UNDISCLOSED";
    const takesOver = isSilent && other.columns.moneyInvestedQualifier !== "UNDISCLOSED";
    fields.set(field, takesOver ? withWords(other, own, goes) : withWords(own, other, goes));
  }
  const joined = snapshotOfFields(fields);
  return { ...joined, isLead: stays.isLead === true || goes.isLead === true };
}
