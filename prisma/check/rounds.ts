import type { PrismaClient } from "@/generated/prisma/client";
import { amountOf, partialDateOf } from "@/lib/data/columns";
import { countsAsRaised, type InvestmentType, type RoundStatus } from "@/lib/domain/funding-round";
import { type PartialDate, spanOf } from "@/lib/domain/partial-date";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { type Amount, canAgree } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { Comparison } from "./comparison";

export interface CountedRound {
  readonly slug: string;
  readonly organization: string;
  readonly investmentType: InvestmentType;
  readonly status: RoundStatus;
  readonly announcedOn: PartialDate;
  readonly moneyRaised: Amount;
  /** Slugs of named investors. */
  readonly investors: readonly string[];
  readonly moreInvestors: boolean;
  /** Slugs of the larger rounds that may count its money too. */
  readonly countedIn: readonly string[];
}

export async function readRounds(prisma: PrismaClient): Promise<CountedRound[]> {
  const rows = await prisma.fundingRound.findMany({
    include: {
      organization: true,
      investments: { include: { organization: true, person: true } },
      countedIn: { include: { whole: true } },
    },
    orderBy: [{ announcedOn: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    slug: row.slug,
    organization: row.organization.slug,
    ...{ investmentType: row.investmentType, status: row.status },
    announcedOn: partialDateOf(row, "announcedOn"),
    moneyRaised: amountOf(row, "moneyRaised"),
    investors: row.investments.map(({ organization, person }) =>
      organization ? organization.slug : (person?.slug ?? ""),
    ),
    moreInvestors: row.moreInvestors,
    countedIn: row.countedIn.map(({ whole }) => whole.slug),
  }));
}

/** Days within which two announcements of one sum are taken for two reports of one round. */
const NEAR = 92;

/**
 * Pairs of rounds of one organization that may be one round told twice, by their month or by their
 * sum, against the links that keep money from being counted twice. `distinct`: pairs that somebody
 * has looked at and found to be two.
 */
export function checkCountedOnce(
  rounds: readonly CountedRound[],
  distinct: readonly DistinctRounds[],
): Comparison[] {
  const raised = rounds.filter(({ status }) => countsAsRaised(status));
  const pairs = raised.flatMap((a, index) =>
    raised
      .slice(index + 1)
      .filter((b) => a.organization === b.organization)
      .map((b) => [a, b] as const),
  );
  const alike = pairs.filter(([a, b]) => mayBeOne(a, b));
  const summary: Comparison = {
    check: "counted once",
    subject: "rounds of one organization, two by two",
    stated: `${pairs.length} pairs`,
    computed: `${alike.length} look alike`,
    tolerance: `one month, or one sum within ${NEAR} days`,
    outcome: "ok",
  };
  const lines = alike.map(([a, b]): Comparison => {
    const linked = isLinked(a, b, rounds);
    const known = distinct.find(({ pair }) => pair.includes(a.slug) && pair.includes(b.slug));
    return {
      check: "counted once",
      subject: `${a.slug} and ${b.slug}`,
      stated: printRound(a),
      computed: printRound(b),
      tolerance: linked ? "one counts the other" : (known?.reason ?? "not linked"),
      outcome: linked || known !== undefined ? "ok" : "breach",
    };
  });
  return [summary, ...lines];
}

/** Rounds that look alike and are not one, with the reason. */
export interface DistinctRounds {
  readonly pair: readonly [string, string];
  readonly reason: string;
}

/** No round may count its own money through others: a chain of parts and wholes has an end. */
export function checkCycles(rounds: readonly CountedRound[]): Comparison {
  const wholes = wholesOf(rounds);
  const inCycle = rounds.filter(({ slug }) => wholes(slug).has(slug)).map(({ slug }) => slug);
  const links = rounds.reduce((sum, { countedIn }) => sum + countedIn.length, 0);
  return {
    check: "no round within itself",
    subject: ["countedIn", ...inCycle].join(" "),
    stated: `${links} links`,
    computed: `${inCycle.length} rounds in a circle`,
    tolerance: "0",
    outcome: inCycle.length === 0 ? "ok" : "breach",
  };
}

function mayBeOne(a: CountedRound, b: CountedRound): boolean {
  if (typesDiffer(a.investmentType, b.investmentType) || investorsDiffer(a, b)) return false;
  const apart = daysBetween(a.announcedOn, b.announcedOn);
  return apart === 0 || (apart <= NEAR && sumsAgree(a.moneyRaised, b.moneyRaised));
}

/** A normalised type tells two rounds apart; these two say too little. */
function typesDiffer(a: InvestmentType, b: InvestmentType): boolean {
  const vague: readonly InvestmentType[] = ["UNKNOWN", "STRATEGIC"];
  return a !== b && !vague.includes(a) && !vague.includes(b);
}

/** Two full lists of investors without a common name. */
function investorsDiffer(a: CountedRound, b: CountedRound): boolean {
  const areFull = [a, b].every(
    ({ investors, moreInvestors }) => investors.length > 0 && !moreInvestors,
  );
  return areFull && !a.investors.some((investor) => b.investors.includes(investor));
}

function sumsAgree(a: Amount, b: Amount): boolean {
  return a.value !== null && b.value !== null && canAgree(a, b);
}

/** Days between the months in which the two can lie; 0 where they can lie in one month. */
function daysBetween(a: PartialDate, b: PartialDate): number {
  const [first, second] = [monthsOf(a), monthsOf(b)];
  const gap = Math.max(first.from - second.to, second.from - first.to, 0);
  return Math.round(gap / 86_400_000);
}

function monthsOf(date: PartialDate): { from: number; to: number } {
  const { from, to } = spanOf(date);
  const end = new Date(`${to.slice(0, 7)}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { from: Date.parse(`${from.slice(0, 7)}-01`), to: end.getTime() };
}

/** Sums take the money of two rounds once where one counts the other, over any number of steps. */
function isLinked(a: CountedRound, b: CountedRound, rounds: readonly CountedRound[]): boolean {
  const wholes = wholesOf(rounds);
  return wholes(a.slug).has(b.slug) || wholes(b.slug).has(a.slug);
}

/** Every round that may count the money of another, over any number of steps. */
function wholesOf(rounds: readonly CountedRound[]): (slug: string) => ReadonlySet<string> {
  const direct = new Map(rounds.map(({ slug, countedIn }) => [slug, countedIn]));
  return (start) => {
    const reached = new Set<string>();
    const waiting = [...(direct.get(start) ?? [])];
    for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
      if (reached.has(slug)) continue;
      reached.add(slug);
      waiting.push(...(direct.get(slug) ?? []));
    }
    return reached;
  };
}

function printRound({ announcedOn, moneyRaised }: CountedRound): string {
  return `${printPartialDate(announcedOn, "en")}, ${printQuantity(moneyRaised, "en")}`;
}
