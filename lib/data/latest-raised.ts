import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { countsAsRaised, ROUND_STATUSES } from "@/lib/domain/funding-round";
import { ROUND_FACTS } from "./funding-rounds-columns";
import { ROUND_DATE_ORDER } from "./funding-rounds-condition";
import type { Reader } from "./reader";

const RAISED = ROUND_STATUSES.filter(countsAsRaised);

type LatestRound = Prisma.FundingRoundGetPayload<{ select: typeof SELECTED }>;
const SELECTED = { ...ROUND_FACTS, organizationId: true } as const;

/** The last round that raised money of each organization that has one, by its id. Two queries. */
export async function latestRaised(
  db: Reader,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, LatestRound>> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT latest.id FROM unnest(${[...organizationIds]}::uuid[]) owner (id)
    CROSS JOIN LATERAL (
      SELECT fact.id FROM "FundingRound" fact
      WHERE fact."organizationId" = owner.id AND fact.status::text = ANY (${RAISED})
      ORDER BY ${ROUND_DATE_ORDER} DESC, fact.id DESC LIMIT 1
    ) latest`;
  const rows = await db.fundingRound.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: SELECTED,
  });
  return new Map(rows.map((row) => [row.organizationId, row]));
}
