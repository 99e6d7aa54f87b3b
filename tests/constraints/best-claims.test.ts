import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { plainDateOf } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import { bestClaimOn, type ClaimStatus, type Reliability } from "@/lib/domain/claim";
import type { DatePrecision } from "@/lib/domain/partial-date";
import { createClaim } from "../factories/claim";
import { createFundingRound } from "../factories/funding-round";
import { createInvestment } from "../factories/investment";
import { createOrganization } from "../factories/organization";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";

beforeAll(() => resetDatabase());

let roundId: string;
let organizationId: string;

/**
 * A round that a filing of 2030 tells of, by an organization known since 2020; what is said of its
 * money comes from other sources.
 */
beforeEach(async () => {
  const { id: earlier } = await createSource({ publishedOn: on("2020-01-01") });
  const { id: sourceId } = await createSource({ publishedOn: on("2030-01-01") });
  organizationId = (await createOrganization({ sourceId: earlier })).id;
  roundId = (await createFundingRound({ organizationId, sourceId })).id;
  await prisma.claim.deleteMany({ where: { subjectId: roundId, field: "moneyRaised" } });
});

const on = (date: string, precision: DatePrecision = "DAY") => ({
  date,
  precision,
  inferred: false,
});

/** Somebody's word on the money raised; answers the id of its source. */
async function says(
  value: string,
  {
    date,
    precision,
    reliability = "B",
    status = "COMPETING",
  }: {
    date: string;
    precision?: DatePrecision;
    reliability?: Reliability;
    status?: ClaimStatus;
  },
): Promise<string> {
  const source = await createSource({ publishedOn: on(date, precision), reliability });
  await prisma.$transaction(async (tx) => {
    await createClaim(
      {
        ...{ fundingRoundId: roundId, sourceId: source.id, field: "moneyRaised", status },
        ...{ qualifier: "EXACT", value, currency: "CNY" },
      },
      tx,
    );
    if (status === "ACCEPTED") await setColumn(tx, value);
  });
  return source.id;
}

type Db = Pick<typeof prisma, "fundingRound">;

function setColumn(db: Db, value: string) {
  return db.fundingRound.update({
    where: { id: roundId },
    data: {
      ...{ moneyRaisedQualifier: "EXACT", moneyRaisedValue: value },
      moneyRaisedCurrency: "CNY",
    },
  });
}

/** `value: first day it led .. day it was replaced`, of the claims that ever led. */
async function leads(): Promise<string[]> {
  const claims = await prisma.claim.findMany({
    where: { subjectId: roundId, field: "moneyRaised", bestFrom: { not: null } },
    orderBy: { bestFrom: "asc" },
  });
  return claims.map(
    ({ value, bestFrom, bestUntil }) =>
      `${value?.toFixed()}: ${bestFrom && plainDateOf(bestFrom)} ..${bestUntil ? ` ${plainDateOf(bestUntil)}` : ""}`,
  );
}

describe("on a field with several claims", () => {
  test("a later claim as reliable leads from its day", async () => {
    await says("1", { date: "2025-01-10" });
    await says("2", { date: "2025-02-10" });
    expect(await leads()).toEqual(["1: 2025-01-10 .. 2025-02-10", "2: 2025-02-10 .."]);
  });

  test("a later claim that is less reliable never leads", async () => {
    await says("1", { date: "2025-01-10" });
    await says("2", { date: "2025-02-10", reliability: "C" });
    expect(await leads()).toEqual(["1: 2025-01-10 .."]);
  });

  test("an earlier claim that comes to light later leads for its own days", async () => {
    await says("2", { date: "2025-02-10" });
    await says("1", { date: "2025-01-10", reliability: "D" });
    expect(await leads()).toEqual(["1: 2025-01-10 .. 2025-02-10", "2: 2025-02-10 .."]);
  });

  test("of two on one day the more reliable leads", async () => {
    await says("1", { date: "2025-01-10", reliability: "C" });
    await says("2", { date: "2025-01-10", reliability: "A" });
    expect(await leads()).toEqual(["2: 2025-01-10 .."]);
  });

  test("a claim dated by its month counts from the month's last day", async () => {
    await says("1", { date: "2025-02-01", precision: "MONTH" });
    expect(await leads()).toEqual(["1: 2025-02-28 .."]);
  });

  test("an editor's choice leads from its day on, whatever is said later", async () => {
    await says("1", { date: "2025-01-10", reliability: "A" });
    await says("2", { date: "2025-02-10", reliability: "C", status: "ACCEPTED" });
    await says("3", { date: "2025-03-10", reliability: "A" });
    expect(await leads()).toEqual(["1: 2025-01-10 .. 2025-02-10", "2: 2025-02-10 .."]);
  });

  test("a superseded claim still leads for the days before", async () => {
    await says("1", { date: "2025-01-10", status: "SUPERSEDED" });
    await says("2", { date: "2025-02-10", status: "ACCEPTED" });
    expect(await leads()).toEqual(["1: 2025-01-10 .. 2025-02-10", "2: 2025-02-10 .."]);
  });

  test("a rejected claim leads on no day, and others move up", async () => {
    await says("1", { date: "2025-01-10" });
    const sourceId = await says("2", { date: "2025-02-10" });
    await prisma.claim.updateMany({ where: { sourceId }, data: { status: "REJECTED" } });
    expect(await leads()).toEqual(["1: 2025-01-10 .."]);
  });

  test("a deleted claim gives its days back", async () => {
    await says("1", { date: "2025-01-10" });
    const sourceId = await says("2", { date: "2025-02-10" });
    await prisma.claim.deleteMany({ where: { sourceId } });
    expect(await leads()).toEqual(["1: 2025-01-10 .."]);
  });

  test("a source dated or trusted anew moves its claims", async () => {
    const first = await says("1", { date: "2025-01-10" });
    await says("2", { date: "2025-02-10" });
    await prisma.source.update({
      where: { id: first },
      data: { publishedOn: new Date("2025-03-10T00:00:00Z") },
    });
    expect(await leads()).toEqual(["2: 2025-02-10 .. 2025-03-10", "1: 2025-03-10 .."]);
    await prisma.source.update({ where: { id: first }, data: { reliability: "C" } });
    expect(await leads()).toEqual(["2: 2025-02-10 .."]);
  });

  test("two that are added at the same time are ranked against each other", async () => {
    await Promise.all(
      ["2025-01-10", "2025-02-10", "2025-03-10"].map((date, i) => says(`${i + 1}`, { date })),
    );
    expect(await leads()).toEqual([
      "1: 2025-01-10 .. 2025-02-10",
      "2: 2025-02-10 .. 2025-03-10",
      "3: 2025-03-10 ..",
    ]);
  });

  test("the database ranks as the domain does, on every day", async () => {
    const statuses = ["COMPETING", "REJECTED", "SUPERSEDED"] as const;
    for (const [index, reliability] of (["C", "A", "B", "E", "A", "D"] as const).entries()) {
      const date = `2025-0${1 + ((index * 5) % 7)}-10`;
      await says(`${index}`, { date, reliability, status: statuses[index % 3] ?? "COMPETING" });
    }
    await says("9", { date: "2025-05-20", reliability: "C", status: "ACCEPTED" });
    const claims = await prisma.claim.findMany({
      where: { subjectId: roundId, field: "moneyRaised" },
      include: { source: true },
    });
    const ranked = claims.map((claim) => ({
      ...{ id: claim.id, status: claim.status, reliability: claim.source.reliability },
      knownFrom: claim.knownFrom ? plainDateOf(claim.knownFrom) : "",
    }));
    for (let month = 1; month <= 9; month += 1) {
      const day = `2025-0${month}-21`;
      const now = new Date(`${day}T00:00:00Z`);
      const led = claims.filter(
        ({ bestFrom, bestUntil }) =>
          bestFrom !== null && bestFrom <= now && (bestUntil === null || bestUntil > now),
      );
      expect(led.map(({ id }) => id)).toEqual(
        [bestClaimOn(ranked, day)?.id].filter((id) => id !== undefined),
      );
    }
  });
});

describe("a subject", () => {
  const knownFrom = async () => {
    const round = await prisma.fundingRound.findUniqueOrThrow({ where: { id: roundId } });
    return [round.knownFrom, round.settledFrom].map((day) => day && plainDateOf(day));
  };

  test("is known from its first claim and settled from the day its columns have their values", async () => {
    expect(await knownFrom()).toEqual(["2030-01-01", "2030-01-01"]);
    await says("1", { date: "2025-01-10" });
    expect(await knownFrom()).toEqual(["2025-01-10", "2030-01-01"]);
    await says("2", { date: "2031-01-10", status: "ACCEPTED" });
    expect(await knownFrom()).toEqual(["2025-01-10", "2031-01-10"]);
  });

  test("is not known from a claim that was rejected", async () => {
    await says("1", { date: "2025-01-10", status: "REJECTED" });
    expect(await knownFrom()).toEqual(["2030-01-01", "2030-01-01"]);
  });

  test("is not unsettled by a later source that says the same", async () => {
    await says("1", { date: "2025-01-10" });
    await says("1", { date: "2031-01-10", status: "ACCEPTED" });
    expect(await knownFrom()).toEqual(["2025-01-10", "2030-01-01"]);
  });

  test("is settled again once what is said of it is corrected", async () => {
    const source = await says("2", { date: "2025-01-10" });
    await says("1", { date: "2031-01-10", status: "ACCEPTED" });
    expect(await knownFrom()).toEqual(["2025-01-10", "2031-01-10"]);
    await prisma.claim.updateMany({ where: { sourceId: source }, data: { value: "1" } });
    expect(await knownFrom()).toEqual(["2025-01-10", "2030-01-01"]);
  });

  test("waits for what it cannot be shown without, over two steps, and follows it", async () => {
    const { id: early } = await createSource({ publishedOn: on("2015-01-01") });
    const { id: late } = await createSource({ publishedOn: on("2018-01-01") });
    const investor = await createOrganization({ sourceId: early });
    const company = await createOrganization({ sourceId: late });
    const round = await createFundingRound({ organizationId: company.id, sourceId: early });
    const { id } = await createInvestment({
      fundingRoundId: round.id,
      organizationId: investor.id,
      sourceId: early,
    });
    const known = async () => {
      const row = await prisma.investment.findUniqueOrThrow({ where: { id } });
      return [row.knownFrom, row.settledFrom].map((day) => day && plainDateOf(day));
    };
    expect(await known()).toEqual(["2018-01-01", "2018-01-01"]);
    await prisma.source.update({
      where: { id: late },
      data: { publishedOn: new Date("2016-01-01") },
    });
    expect(await known()).toEqual(["2016-01-01", "2016-01-01"]);
    await prisma.fundingRound.update({ where: { id: round.id }, data: { organizationId } });
    expect(await known()).toEqual(["2020-01-01", "2020-01-01"]);
  });
});
