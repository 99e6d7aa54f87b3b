import { describe, expect, it } from "vitest";
import { listFundingRounds } from "@/lib/data/funding-rounds";
import { readFundingRound } from "@/lib/data/funding-rounds-detail";
import { listInvestors } from "@/lib/data/investors";
import { readInvestor } from "@/lib/data/investors-detail";
import { listOrganizations } from "@/lib/data/organizations";
import { readOrganization } from "@/lib/data/organizations-detail";
import { TODAY } from "@/lib/domain/view";
import { investorsQueryOf } from "@/lib/schemas/investors-query";
import { organizationsQueryOf } from "@/lib/schemas/organizations-query";
import { roundsQueryOf } from "@/lib/schemas/rounds-query";
import { createFundingRound } from "../factories/funding-round.ts";
import { createInvestment } from "../factories/investment.ts";
import { createOrganization } from "../factories/organization.ts";
import { createSource } from "../factories/source.ts";
import { countQueries } from "./count-queries.ts";

const PAGES: Record<string, () => Promise<unknown>> = {
  "the list of rounds": () => listFundingRounds(TODAY, roundsQueryOf({})),
  "the list of rounds by amount": () =>
    listFundingRounds(TODAY, roundsQueryOf({ sort: "moneyRaised" })),
  "a search for rounds": () => listFundingRounds(TODAY, roundsQueryOf({ q: "a" })),
  "a round": () => readFundingRound(TODAY, "round-0"),
  "the list of organizations": () => listOrganizations(TODAY, organizationsQueryOf({})),
  "an organization": () => readOrganization(TODAY, "raiser-0"),
  "the list of investors": () => listInvestors(TODAY, investorsQueryOf({})),
  "an investor": () => readInvestor(TODAY, "backer-0"),
};

/** Statements sent for each page, one after another. */
async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, work] of Object.entries(PAGES)) counts[name] = await countQueries(work);
  return counts;
}

/** Rounds `from` to `to`, each of its own organization, and all with the same investors. */
async function createRounds(from: number, to: number, sourceId: string): Promise<void> {
  const backers = await Promise.all(
    [0, 1].map((at) => createOrganization({ slug: `backer-${from + at}`, sourceId })),
  );
  for (let at = from; at < to; at += 1) {
    const { id: organizationId } = await createOrganization({ slug: `raiser-${at}`, sourceId });
    const round = await createFundingRound({ slug: `round-${at}`, organizationId, sourceId });
    for (const backer of backers) {
      await createInvestment({ fundingRoundId: round.id, organizationId: backer.id, sourceId });
    }
  }
}

describe("the number of queries", () => {
  it("is the same for two rounds and for forty", async () => {
    const { id: sourceId } = await createSource();
    await createRounds(0, 2, sourceId);
    const few = await countAll();
    await createRounds(2, 40, sourceId);
    expect(await countAll()).toEqual(few);
  });
});
