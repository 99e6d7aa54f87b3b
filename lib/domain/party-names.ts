/** An organization or person with all the names it may be called by. */
export interface NamedParty {
  readonly id: string;
  readonly slug: string;
  readonly type: "organization" | "person";
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Addresses that lead to it since another was merged into it. */
  readonly formerSlugs?: readonly string[];
}

export type PartyMatch =
  | { readonly found: "one"; readonly party: NamedParty }
  | { readonly found: "none" | "several" };

/** The party a person means by a name or a slug; letter case, width and spacing are no difference. */
export function matchParty(parties: readonly NamedParty[], name: string): PartyMatch {
  const wanted = comparable(name);
  const bySlug = parties.filter(
    ({ slug, formerSlugs = [] }) => slug === wanted || formerSlugs.includes(wanted),
  );
  const matches =
    bySlug.length > 0
      ? bySlug
      : parties.filter((party) =>
          [party.name, ...party.otherNames].some((known) => comparable(known) === wanted),
        );
  const [party, ...rest] = matches;
  if (party === undefined) return { found: "none" };
  return rest.length === 0 ? { found: "one", party } : { found: "several" };
}

export function comparable(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
