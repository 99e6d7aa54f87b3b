import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Change } from "@/lib/domain/editing/change";
import { claimsIn, textOf } from "@/lib/domain/editing/snapshot";
import { warningsOn } from "@/lib/domain/guards/rules";
import { freshNames, type NamedType, namedType } from "@/lib/domain/guards/same-name";
import { type Candidate, surroundingsOf } from "@/lib/domain/guards/surroundings";
import type { Warning } from "@/lib/domain/guards/warning";
import type { PlainDate } from "@/lib/domain/partial-date";
import { readStandings } from "../editing/standings";
import {
  type AskedAbout,
  type Known,
  readNames,
  readProposed,
  readSources,
  readStanding,
} from "./known-versions";

/**
 * What may be wrong with changes before they are saved, by the id of their entity; nothing for one of
 * which there is no doubt. Nine queries at most, however many changes: an import may ask for a
 * thousand at once. They are held against what stands, what waits for review, and each other. A
 * part of an act of many is held against what is in `earlier` parts as well.
 */
export async function warnAbout(
  tx: Prisma.TransactionClient,
  candidates: readonly Change[],
  earlier: readonly Known[] = [],
): Promise<ReadonlyMap<string, readonly Warning[]>> {
  const mended = candidates.filter(({ baseVersion }) => baseVersion !== null);
  const standings = await readStandings(
    tx,
    mended.map(({ entityId }) => entityId),
  );
  return warnAboutVersions(
    tx,
    candidates.map((change) => ({
      ...change,
      before: standings.get(change.entityId)?.snapshot ?? null,
    })),
    earlier,
  );
}

type Version = Omit<Candidate, "after"> & Pick<Change, "after">;

/** The same, where it is known already how the entities stand. */
export async function warnAboutVersions(
  tx: Prisma.TransactionClient,
  versions: readonly Version[],
  earlier: readonly Known[] = [],
): Promise<ReadonlyMap<string, readonly Warning[]>> {
  const saved = versions.flatMap((version): Candidate[] =>
    version.after === null ? [] : [{ ...version, after: version.after }],
  );
  if (saved.length === 0) return new Map();
  const deleted = new Set(
    versions.filter(({ after }) => after === null).map(({ entityId }) => entityId),
  );
  const asked = askedAbout(saved);
  // What waits comes first: what stands under the same id takes its place.
  const known = [
    ...earlier,
    ...(await readProposed(tx, asked)),
    ...(await readStanding(tx, asked)),
    ...(await readNames(tx, asked)),
    ...(await readSources(tx, asked)),
  ].filter(({ entityId }) => !deleted.has(entityId));
  const surroundings = surroundingsOf(saved, known, latestDay());
  return new Map(
    saved.flatMap((candidate) => {
      const warnings = warningsOn(candidate, surroundings);
      return warnings.length === 0 ? [] : [[candidate.entityId, warnings] as const];
    }),
  );
}

function askedAbout(candidates: readonly Candidate[]): AskedAbout {
  const of = (type: Candidate["entityType"], column: string) => [
    ...new Set(
      candidates.flatMap(({ entityType, after }) =>
        entityType === type ? (textOf(after, column) ?? []) : [],
      ),
    ),
  ];
  const names = new Map<NamedType, string[]>();
  for (const candidate of candidates) {
    const type = namedType(candidate.entityType);
    const fresh = freshNames(candidate).map(({ text }) => text);
    if (type !== null && fresh.length > 0) names.set(type, [...(names.get(type) ?? []), ...fresh]);
  }
  return {
    rounds: of("FundingRound", "organizationId"),
    figures: of("ReportedFigure", "organizationId"),
    metrics: of("ReportedFigure", "metric"),
    stakes: of("Shareholding", "organizationId"),
    sources: sourcesOf(candidates),
    names,
  };
}

/** Sources of claims on what is mended: a new entity has no word that could be displaced. */
function sourcesOf(candidates: readonly Candidate[]): string[] {
  const claims = candidates.flatMap(({ before, after }) =>
    before === null ? [] : [...claimsIn(before), ...claimsIn(after)],
  );
  const ids = claims.flatMap(({ sourceId }) => (typeof sourceId === "string" ? [sourceId] : []));
  return [...new Set(ids)];
}

/** Hours by which the easternmost clocks are ahead. */
const EASTERNMOST = 14;

/** The latest day that has begun anywhere: for an editor there, a report of today is none of tomorrow. */
function latestDay(): PlainDate {
  return new Date(Date.now() + EASTERNMOST * 3_600_000).toISOString().slice(0, 10);
}
