import "server-only";
import type { OrganizationKind } from "@/lib/domain/organization";
import { matchParty, type NamedParty } from "@/lib/domain/party-names";
import { freeSlug, slugOf } from "@/lib/domain/slug";
import {
  type InvestorRow,
  NEW_KINDS,
  type PartyInput,
  type RoundForm,
} from "@/lib/schemas/round-form";
import { derivedId } from "./derived-id";
import type { FieldErrorList } from "./field-errors";

interface FreshNames {
  readonly name: string;
  readonly nameZhHans: string | null;
}

/** Who is meant; `fresh` is what a new one is created with, null where it was there before. */
export type EnteredParty = { readonly id: string; readonly slug: string } & (
  | {
      readonly type: "organization";
      readonly fresh: (FreshNames & { readonly kind: OrganizationKind }) | null;
    }
  | { readonly type: "person"; readonly fresh: FreshNames | null }
);

export interface EnteredInvestor extends InvestorRow {
  readonly party: EnteredParty;
}

export interface EnteredParties {
  readonly organization: EnteredParty;
  readonly investors: readonly EnteredInvestor[];
}

/** Finds who is named or prepares who is new; null, with the reasons in `errors`, if one fails. */
export function enterParties(
  directory: readonly NamedParty[],
  form: Pick<RoundForm, "token" | "organization" | "investments">,
  errors: FieldErrorList,
): EnteredParties | null {
  const organizations = directory.filter(({ type }) => type === "organization");
  const slugs = {
    // An address that leads on to whom it was merged into is nobody else's.
    organization: new Set(
      organizations.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]),
    ),
    person: new Set(directory.filter(({ type }) => type === "person").map(({ slug }) => slug)),
  };
  const enter = (
    input: PartyInput,
    among: readonly NamedParty[],
    field: string,
  ): EnteredParty | null => {
    const match = matchParty(among, input.name);
    if (input.origin === "KNOWN") {
      if (match.found === "one") {
        const { id, slug, type } = match.party;
        return { id, slug, type, fresh: null };
      }
      errors.add(field, match.found === "none" ? "party.unknown" : "party.ambiguous");
      return null;
    }
    if (match.found !== "none") {
      errors.add(field, "party.exists");
      return null;
    }
    const { name, nameZhHans, origin } = input;
    const names = { name, nameZhHans };
    const type = origin === "PERSON" ? "person" : "organization";
    const slug = freeSlug(slugOf(name), slugs[type]);
    slugs[type].add(slug);
    const fresh = { id: derivedId(form.token, type, slug), slug };
    return origin === "PERSON"
      ? { ...fresh, type: "person", fresh: names }
      : { ...fresh, type: "organization", fresh: { ...names, kind: NEW_KINDS[origin] } };
  };

  const organization = enter(form.organization, organizations, "organization.name");
  // What a row has made new is there for the rows after it, so that a second one is told apart.
  const known = [...directory];
  const remember = (party: EnteredParty | null) => {
    if (party?.fresh) known.push({ ...party, name: party.fresh.name, otherNames: [] });
  };
  remember(organization);

  const seen = new Set<string>();
  const investors = form.investments.flatMap((row): EnteredInvestor[] => {
    const field = `investments[${row.row}].name`;
    const party = enter(row, known, field);
    if (party === null) return [];
    if (party.id === organization?.id) errors.add(field, "investor.self");
    else if (seen.has(party.id)) errors.add(field, "investor.twice");
    seen.add(party.id);
    remember(party);
    return [{ ...row, party }];
  });
  return organization !== null && errors.isEmpty ? { organization, investors } : null;
}
