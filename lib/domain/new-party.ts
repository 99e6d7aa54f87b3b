import { ORGANIZATION_KINDS, type OrganizationKind } from "./organization";

/** Whether a name stands for something entered before, or what kind of new thing it is. */
export const ORGANIZATION_ORIGINS = ["KNOWN", ...ORGANIZATION_KINDS] as const;
export const PERSON_ORIGINS = ["KNOWN", "PERSON"] as const;
export const PARTY_ORIGINS = [...ORGANIZATION_ORIGINS, "PERSON"] as const;
export type PartyOrigin = (typeof PARTY_ORIGINS)[number];

/** An organization or person as a form names it, with what it says where nobody goes by that name yet. */
export interface PartyInput {
  readonly name: string;
  readonly origin: PartyOrigin;
  /** Where the name that was typed is Chinese: the one that the address is made from. */
  readonly latinName: string | null;
  readonly nameZhHans: string | null;
  readonly nameZhHant: string | null;
}

export interface PartyNames {
  readonly name: string;
  readonly nameZhHans: string | null;
  readonly nameZhHant: string | null;
}

/** Slugs and addresses are Latin; a name without a Latin letter or digit would leave none. */
export function hasLatin(name: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(name);
}

/** What a new one is called: a Chinese name that was typed stands beside the Latin one. */
export function namesOfNew({ name, latinName, nameZhHans, nameZhHant }: PartyInput): PartyNames {
  const isChinese = !hasLatin(name);
  const typed = isChinese && nameZhHant === null ? name : null;
  return {
    name: isChinese && latinName !== null ? latinName : name,
    nameZhHans: nameZhHans ?? typed,
    nameZhHant,
  };
}

/** What keeps a party from being understood, each with the part where it is told. */
export function* partyBreaches(party: PartyInput): Generator<[keyof PartyInput, string]> {
  const { origin, nameZhHans, nameZhHant } = party;
  if (origin !== "KNOWN") {
    if (!hasLatin(namesOfNew(party).name)) yield ["latinName", "party.needsLatin"];
    return;
  }
  if (nameZhHans !== null || nameZhHant !== null) yield ["origin", "party.originRequired"];
}

/** The kind of a new organization; null of a person, or of what is known. */
export function kindOfNew(origin: PartyOrigin): OrganizationKind | null {
  return ORGANIZATION_KINDS.find((kind) => kind === origin) ?? null;
}

/** What may be made new where these are asked for. */
export function originsOf(types: readonly ("Organization" | "Person")[]): readonly PartyOrigin[] {
  if (!types.includes("Organization")) return PERSON_ORIGINS;
  return types.includes("Person") ? PARTY_ORIGINS : ORGANIZATION_ORIGINS;
}

/** All names that are typed of one party, by which somebody may go already. */
export function namesTyped({ name, latinName, nameZhHans, nameZhHant }: PartyInput): string[] {
  return [name, latinName, nameZhHans, nameZhHant].filter((text) => text !== null);
}
