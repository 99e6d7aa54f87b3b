import { listOf, type Snapshot, textOf } from "../editing/snapshot";
import { foldedName } from "./folded-name";
import { againstOf, type Candidate, type KnownVersion, type Surroundings } from "./surroundings";
import type { Finding } from "./warning";

/** Types that are known by their names. */
const NAMED = ["Organization", "Person"] as const;
export type NamedType = (typeof NAMED)[number];

/** Columns that hold a name; each is a field of the form. */
const NAME_COLUMNS = ["name", "nameZhHans", "nameZhHant", "legalName", "stockSymbol"] as const;

interface Name {
  readonly field: string;
  readonly text: string;
}

/** Every name by which a version may be called: current, former and alternative ones. */
export function namesIn(snapshot: Snapshot): Name[] {
  const columns = NAME_COLUMNS.flatMap((field): Name[] => {
    const text = textOf(snapshot, field);
    return text === null ? [] : [{ field, text }];
  });
  const others = listOf(snapshot, "otherNames").flatMap(({ name }): Name[] =>
    typeof name === "string" ? [{ field: "otherNames", text: name }] : [],
  );
  return [...columns, ...others];
}

export function namedType(type: string): NamedType | null {
  return NAMED.find((one) => one === type) ?? null;
}

/** Names that a version has and its version before had not. */
export function freshNames({ before, after }: Candidate): Name[] {
  const had = new Set(before === null ? [] : namesIn(before).map(({ text }) => foldedName(text)));
  return namesIn(after).filter(({ text }) => !had.has(foldedName(text)));
}

interface Bearer {
  readonly version: KnownVersion;
  readonly name: string;
}

type Names = ReadonlyMap<string, readonly Bearer[]>;

/** Folded names of a type, kept as long as what was read. */
const indexes = new WeakMap<Surroundings, Map<NamedType, Names>>();

function namesOf(surroundings: Surroundings, type: NamedType): Names {
  const ofAll = indexes.get(surroundings) ?? new Map<NamedType, Names>();
  indexes.set(surroundings, ofAll);
  const known = ofAll.get(type);
  if (known !== undefined) return known;
  const names = new Map<string, Bearer[]>();
  for (const version of surroundings.ofType(type)) {
    for (const { text } of namesIn(version.snapshot)) {
      const folded = foldedName(text);
      if (folded === "") continue;
      const bearers = names.get(folded) ?? [];
      bearers.push({ version, name: text });
      names.set(folded, bearers);
    }
  }
  ofAll.set(type, names);
  return names;
}

/** Another that goes by the same name, in whichever of its names. */
export function sameName(candidate: Candidate, surroundings: Surroundings): Finding[] {
  const type = namedType(candidate.entityType);
  if (type === null) return [];
  const names = namesOf(surroundings, type);
  const told = new Set<string>();
  return freshNames(candidate).flatMap(({ field, text }) =>
    (names.get(foldedName(text)) ?? []).flatMap(({ version, name }): Finding[] => {
      if (version.entityId === candidate.entityId || told.has(version.entityId)) return [];
      told.add(version.entityId);
      const facts = {
        said: { form: "text", text },
        known: { form: "text", text: name },
        against: againstOf(version),
      } as const;
      return [{ code: "sameName", field, facts, isBesideNew: version.isNew }];
    }),
  );
}
