import { expect } from "vitest";
import { readCoInvestors } from "@/lib/data/co-investors";
import { type Reader, read } from "@/lib/data/reader";
import { type CoInvestor, compareCoInvestors } from "@/lib/domain/co-investment";
import type { View } from "@/lib/domain/view";

/** Of so many investors, those with most rounds, all others whom they meet are compared. */
const COMPARED = 3;

interface Part {
  readonly slug: string;
  readonly fundingRoundId: string;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly organization: { readonly slug: string } | null;
  readonly person: { readonly slug: string } | null;
}

export function investorOf({
  organizationId,
  personId,
}: Pick<Part, "organizationId" | "personId">): string {
  return organizationId ?? personId ?? "";
}

/** Whom some investors meet on the day in view, and the same from all rounds one by one. */
export function bothMeetings(view: View): Promise<(readonly [CoInvestor[], CoInvestor[]])[]> {
  return read(view, async (db) => {
    const parts = await partsByInvestor(db);
    const most = [...parts.keys()].sort((a, b) => partsIn(parts, b) - partsIn(parts, a));
    const both = [];
    for (const id of most.slice(0, COMPARED)) both.push(await meetingsOf(db, view, id, parts));
    return both;
  });
}

type Parts = ReadonlyMap<string, readonly Part[]>;

async function partsByInvestor(db: Reader): Promise<Parts> {
  const parts = new Map<string, Part[]>();
  const slug = { select: { slug: true } };
  for (const part of await db.investment.findMany({
    include: { organization: slug, person: slug },
  })) {
    parts.set(investorOf(part), [...(parts.get(investorOf(part)) ?? []), part]);
  }
  return parts;
}

function partsIn(parts: Parts, id: string): number {
  return parts.get(id)?.length ?? 0;
}

/** The parts of another in rounds of one. */
function shared(parts: Parts, one: string, other: string): readonly Part[] {
  const rounds = new Set(parts.get(one)?.map(({ fundingRoundId }) => fundingRoundId));
  return (parts.get(other) ?? []).filter(({ fundingRoundId }) => rounds.has(fundingRoundId));
}

async function meetingsOf(
  db: Reader,
  view: View,
  id: string,
  parts: Parts,
): Promise<readonly [CoInvestor[], CoInvestor[]]> {
  const met = [...parts.keys()].flatMap((other) => {
    const rounds = other === id ? [] : shared(parts, id, other);
    const key = keyOf(rounds[0]);
    return key === null ? [] : [{ id: other, key, rounds }];
  });
  const isPerson = parts.get(id)?.[0]?.personId !== null;
  const { lines, links, count } = await readCoInvestors(db, view, { id, isPerson });
  const byKey = new Map(met.map((each) => [each.key, each]));
  for (const { key, participation } of lines) {
    const told = byKey.get(key)?.rounds.map(({ slug }) => `investment.${slug}.existence`);
    expect(told).toContain(participation.evidence);
  }
  for (const { a, b, rounds } of links) {
    expect(shared(parts, byKey.get(a)?.id ?? "", byKey.get(b)?.id ?? "")).toHaveLength(rounds);
  }
  expect(count).toEqual({ count: met.length, isMore: false });
  return [
    lines.map(({ key, rounds }) => ({ key, rounds })),
    met.map(({ key, rounds }) => ({ key, rounds: rounds.length })).sort(compareCoInvestors),
  ];
}

/** Null for who was not known itself on the day in view. */
function keyOf(part: Part | undefined): string | null {
  if (part?.organization) return `organization ${part.organization.slug}`;
  return part?.person ? `person ${part.person.slug}` : null;
}
