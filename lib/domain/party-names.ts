/** Something with all the names it may be called by. */
export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Addresses that lead to it since another was merged into it. */
  readonly formerSlugs?: readonly string[];
}

/** An organization or person with all the names it may be called by. */
export interface NamedParty extends Named {
  readonly id: string;
  readonly type: "organization" | "person";
}

export type PartyMatch<Party extends Named = NamedParty> =
  | { readonly found: "one"; readonly party: Party }
  | { readonly found: "none" | "several" };

/** The end of what a picker offers, `曦望 [sunrise]`. */
const SLUG_IN_BRACKETS = /\[([a-z0-9-]+)\]$/;

/**
 * The one a person means by a name or a slug, alone or in brackets after a name; letter case, width
 * and spacing are no difference.
 */
export function matchParty<Party extends Named>(
  parties: readonly Party[],
  name: string,
): PartyMatch<Party> {
  const wanted = comparable(name);
  const address = addressIn(name);
  const bySlug = parties.filter(
    ({ slug, formerSlugs = [] }) => slug === address || formerSlugs.includes(address),
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

/** Names that stand together, a line each or as a sentence lists them; a comma may belong to a name. */
export function namesListed(text: string): string[] {
  return text
    .split(/[\n\r\t;；、，]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The address that a text names: in brackets after a name, or by itself. */
export function addressIn(name: string): string {
  const text = comparable(name);
  return SLUG_IN_BRACKETS.exec(text)?.[1] ?? text;
}

/** What stands before an address in brackets. */
export function withoutAddress(name: string): string {
  return name.trim().replace(SLUG_IN_BRACKETS, "").trim();
}

/** How a picker offers something, and reads it again: `曦望 [sunrise]`. */
export function pickedText({ name, slug }: Pick<Named, "name" | "slug">): string {
  return `${name} [${slug}]`;
}

export function comparable(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
