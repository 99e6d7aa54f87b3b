import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type ComparedRound, isLookalike } from "@/lib/domain/duplicate-round";
import { dateIn, quantityIn } from "@/lib/domain/editing/field-columns";
import { type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import { spanOf } from "@/lib/domain/partial-date";

/** A round of the file as it is compared with others. */
export interface RoundOfRow extends ComparedRound {
  readonly organizationId: string;
}

export function roundOf(columns: Snapshot): RoundOfRow | null {
  const organizationId = textOf(columns, "organizationId");
  const announcedOn = dateIn(columns, "announcedOn");
  const moneyRaised = quantityIn(columns, "moneyRaised");
  if (organizationId === null || announcedOn === null || moneyRaised === null) return null;
  return { organizationId, announcedOn, moneyRaised: { ...moneyRaised, unit: null } };
}

/** How far apart days and amounts can be at most and still look alike, generously. */
const NEAR_ENOUGH = { days: 400, part: 0.12 };

/** Rounds that stand already and look like new ones, by place in the list: an address each. One query. */
export async function findLookalikes(
  db: Prisma.TransactionClient,
  rounds: readonly RoundOfRow[],
): Promise<ReadonlyMap<number, string>> {
  if (rounds.length === 0) return new Map();
  const asked = rounds.map(({ organizationId, announcedOn, moneyRaised }, at) => ({
    ...{ at, id: organizationId, day: announcedOn.date, value: moneyRaised.value },
  }));
  const { days, part } = NEAR_ENOUGH;
  const near = await db.$queryRaw<Record<string, string | number | null>[]>`
    SELECT a.at, t.slug, t."announcedOn"::text, t."announcedOnPrecision"::text,
      t."moneyRaisedValue"::text, t."moneyRaisedMaxValue"::text, t."moneyRaisedQualifier"::text,
      t."moneyRaisedCurrency"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS a(at int, id uuid, day date, value numeric)
    JOIN "FundingRound" t ON t."organizationId" = a.id
      AND (abs(t."announcedOn" - a.day) <= ${days}
        OR abs(t."moneyRaisedValue" - a.value) <= ${part}::numeric * greatest(t."moneyRaisedValue", a.value))
    ORDER BY a.at, t.slug`;
  const found = new Map<number, string>();
  for (const row of near) {
    const at = Number(row.at);
    const mine = rounds[at];
    const theirs = roundOf({ ...row, organizationId: mine?.organizationId ?? null });
    if (mine === undefined || theirs === null || found.has(at)) continue;
    if (isLookalike(mine, theirs)) found.set(at, String(row.slug));
  }
  return found;
}

/** The rounds of a file so far, by what would make another look like them. */
export class RoundsOfFile {
  readonly #near = new Map<string, { readonly round: RoundOfRow; readonly number: number }[]>();

  /** The row of an earlier round that this one looks like. */
  lookalikeOf(round: RoundOfRow): number | null {
    for (const key of keysOf(round)) {
      for (const other of this.#near.get(key) ?? []) {
        if (isLookalike(round, other.round)) return other.number;
      }
    }
    return null;
  }

  add(round: RoundOfRow, number: number): void {
    for (const key of keysOf(round)) {
      const known = this.#near.get(key);
      if (known === undefined) this.#near.set(key, [{ round, number }]);
      else known.push({ round, number });
    }
  }
}

/** Amounts in neighbouring steps may be within a tenth of each other. */
const STEP = Math.log(1.12);

/** Rounds that look alike share one of these. */
function keysOf({ organizationId, announcedOn, moneyRaised }: RoundOfRow): string[] {
  const { from, to } = spanOf(announcedOn);
  const keys: string[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    keys.push(`${organizationId} ${month}`);
  }
  const value = Number(moneyRaised.value ?? 0);
  if (value > 0) {
    const step = Math.floor(Math.log(value) / STEP);
    for (const near of [step, step + 1]) {
      keys.push(`${organizationId} ${moneyRaised.currency} ${near}`);
    }
  }
  return keys;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
