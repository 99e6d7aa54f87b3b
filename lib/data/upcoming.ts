import "server-only";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { MilestoneKind } from "@/lib/domain/product";
import type { View } from "@/lib/domain/view";
import { ALL_ROUNDS } from "@/lib/schemas/rounds-query";
import { partialDateOf } from "./columns";
import { currencyLens } from "./currency-lens";
import { ROUND_FACTS, type RoundFacts, roundFactsOf } from "./funding-rounds-columns";
import { newestRounds } from "./funding-rounds-order";
import { inOrderOf } from "./keyed-page";
import { loadMarks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";
import { read } from "./reader";

/** A milestone of a product that its maker plans to reach. */
export interface PlannedMilestone {
  readonly slug: string;
  readonly product: string;
  readonly maker: OrganizationRef;
  readonly kind: MilestoneKind;
  readonly reachedOn: Sourced<PartialDate>;
  /** That its maker announced it. */
  readonly existence: Sourced<null>;
}

export interface Upcoming {
  readonly milestones: readonly PlannedMilestone[];
  readonly rounds: readonly RoundFacts[];
}

/** How many of each the overview shows. */
const MOST = 5;

/** What is announced as an intention: the next milestones and the newest planned rounds. Four queries. */
export function upcoming(view: View): Promise<Upcoming> {
  return read(view, async (db) => {
    const milestones = await db.productMilestone.findMany({
      where: { planned: true },
      orderBy: [{ reachedOn: "asc" }, { slug: "asc" }],
      take: MOST,
      include: { product: { select: { name: true, organization: { select: NAMES } } } },
    });
    const ids = await newestRounds(db, view, { ...ALL_ROUNDS, status: "PLANNED" }, MOST);
    const rounds = inOrderOf(
      ids,
      await db.fundingRound.findMany({ where: { id: { in: [...ids] } }, select: ROUND_FACTS }),
    );
    const lens = await currencyLens(db, view);
    const marks = await loadMarks(
      db,
      [...milestones, ...rounds].map(({ id }) => id),
    );
    return {
      milestones: milestones.map((row) => {
        const sourced = <V>(field: string, value: V) =>
          marks.sourced("productMilestone", row.slug, row.id, field, value, { planned: true });
        return {
          slug: row.slug,
          product: row.product.name,
          maker: row.product.organization,
          kind: row.kind,
          reachedOn: sourced("reachedOn", partialDateOf(row, "reachedOn")),
          existence: sourced(EXISTENCE, null),
        };
      }),
      rounds: rounds.map((row) => roundFactsOf(row, marks, lens)),
    };
  });
}
