import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { checkDatabase } from "@/prisma/check/check-data";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { carriedOut, judged, rowsOf } from "./import-steps";

let admin: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
  ({ slug: source } = await prisma.source.findFirstOrThrow({ orderBy: { slug: "asc" } }));
});

const ROUNDS = [
  {
    organization: "Brand New Robotics",
    label: "Series A",
    investmentType: "series a",
    status: "closed",
    announcedOn: "H1 2019",
    moneyRaised: "近10亿元",
    leadInvestors: "First Backer; Second Backer",
    investors: "Third Backer",
  },
  {
    organization: "Brand New Robotics",
    label: "Series B",
    investmentType: "SERIES_B",
    status: "CLOSED",
    announcedOn: "2021-07",
    moneyRaised: "~1bn USD",
    leadInvestors: "First Backer",
    investors: "",
  },
];

describe("a file of rounds", () => {
  it("is told as errors where nobody knows the companies", async () => {
    const detail = await judged(admin, "FundingRound", ROUNDS, { source });
    expect(detail).toMatchObject({ state: "CHECKED", trouble: null });
    expect(detail.counts).toEqual({ NEW: 0, UPDATE: 0, DUPLICATE: 0, ERROR: 2 });
    const [first] = await rowsOf(admin, detail.id);
    expect(first?.problems).toEqual(
      ["organization", "leadInvestors", "investors"].map((column) => ({
        ...{ column, reason: "entity.unknown" },
      })),
    );
  });

  it("makes them where that is wanted, and then says that all is so already", async () => {
    const detail = await judged(admin, "FundingRound", ROUNDS, { source, createMissing: true });
    expect(detail.counts).toEqual({ NEW: 2, UPDATE: 0, DUPLICATE: 0, ERROR: 0 });
    expect(await carriedOut(admin, detail)).toMatchObject({ state: "DONE", trouble: null });
    const rounds = await prisma.fundingRound.findMany({
      where: { organization: { name: "Brand New Robotics" } },
      include: { investments: { orderBy: { position: "asc" }, include: { organization: true } } },
      orderBy: { announcedOn: "asc" },
    });
    expect(rounds).toMatchObject([
      { label: "Series A", announcedOnPrecision: "HALF", moneyRaisedQualifier: "NEARLY" },
      { label: "Series B", moneyRaisedCurrency: "USD", investments: [{ isLead: true }] },
    ]);
    const [first] = rounds;
    expect(
      first?.investments.map(({ isLead, organization }) => [organization?.name, isLead]),
    ).toEqual([
      ["First Backer", true],
      ["Second Backer", true],
      ["Third Backer", false],
    ]);
    const again = await judged(admin, "FundingRound", ROUNDS, { source });
    expect(again.counts).toEqual({ NEW: 0, UPDATE: 0, DUPLICATE: 2, ERROR: 0 });
  });

  it("leaves data that equals its revisions", async () => {
    const comparisons = await checkDatabase(prisma);
    expect(comparisons.filter(({ outcome }) => outcome === "breach")).toEqual([]);
  });
});
