import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import { createClaim } from "../factories/claim";
import { createFundingRound } from "../factories/funding-round";
import { createOrganization } from "../factories/organization";
import { createSource } from "../factories/source";
import { resetDatabase } from "../setup/clone";
import { refusalOf } from "./refusal";

beforeAll(() => resetDatabase());

let sourceId: string;
let roundId: string;

beforeEach(async () => {
  sourceId = (await createSource()).id;
  const { id: organizationId } = await createOrganization({ sourceId });
  roundId = (
    await createFundingRound({
      organizationId,
      sourceId,
      moneyRaised: {
        ...{ qualifier: "EXACT", value: "1000", maxValue: null },
        ...{ currency: "CNY", unit: null },
      },
    })
  ).id;
});

const claimOn = (field: string) => ({ subjectId: roundId, field });

describe("a subject", () => {
  test("without any claim is refused", async () => {
    const organization = { slug: "nobody-says-so", kind: "COMPANY", name: "Nobody" } as const;
    expect(await refusalOf(() => prisma.organization.create({ data: organization }))).toContain(
      'Organization "nobody-says-so" has no claim',
    );
  });

  test("whose last claim is deleted or rejected is refused", async () => {
    const { id } = await createOrganization({ sourceId });
    const claims = { where: { subjectId: id } };
    expect(await refusalOf(() => prisma.claim.deleteMany(claims))).toContain("has no claim");
    const rejected = { ...claims, data: { status: "REJECTED" } } as const;
    expect(await refusalOf(() => prisma.claim.updateMany(rejected))).toContain("has no claim");
  });

  test("goes with its claims when it is deleted", async () => {
    await prisma.fundingRound.delete({ where: { id: roundId } });
    expect(await prisma.claim.count({ where: { subjectId: roundId } })).toBe(0);
  });
});

describe("a column and its accepted claim", () => {
  test("cannot be changed one without the other", async () => {
    const round = { where: { id: roundId } };
    const claim = { where: claimOn("moneyRaised") };
    for (const change of [
      () => prisma.fundingRound.update({ ...round, data: { moneyRaisedValue: "1001" } }),
      () => prisma.fundingRound.update({ ...round, data: { moneyRaisedQualifier: "NEARLY" } }),
      () => prisma.fundingRound.update({ ...round, data: { moneyRaisedCurrency: "USD" } }),
      () => prisma.fundingRound.update({ ...round, data: { announcedOnInferred: true } }),
      () => prisma.fundingRound.update({ ...round, data: { status: "CANCELLED" } }),
      () => prisma.claim.updateMany({ ...claim, data: { value: "1001" } }),
      () => prisma.claim.updateMany({ ...claim, data: { qualifier: "NEARLY" } }),
    ]) {
      expect(await refusalOf(change)).toContain("differs from its accepted claim");
    }
  });

  test("change together in one transaction", async () => {
    const { id: later } = await createSource();
    await prisma.$transaction(async (tx) => {
      await tx.claim.updateMany({ where: claimOn("moneyRaised"), data: { status: "SUPERSEDED" } });
      await createClaim(
        {
          ...{ fundingRoundId: roundId, sourceId: later, field: "moneyRaised" },
          ...{ status: "ACCEPTED", qualifier: "EXACT", value: "2000", currency: "CNY" },
        },
        tx,
      );
      await tx.fundingRound.update({ where: { id: roundId }, data: { moneyRaisedValue: "2000" } });
    });
    const round = await prisma.fundingRound.findUniqueOrThrow({ where: { id: roundId } });
    expect(round.moneyRaisedValue?.toFixed()).toBe("2000");
  });

  test("equal each other on the text of a name", async () => {
    const { id } = await createOrganization({ sourceId, name: "Maker" });
    const rename = () => prisma.organization.update({ where: { id }, data: { name: "Taker" } });
    expect(await refusalOf(rename)).toContain('field "name" differs');
  });
});

describe("a figure or a date", () => {
  test("is refused without an accepted claim", async () => {
    for (const field of ["moneyRaised", "announcedOn"]) {
      const remove = () => prisma.claim.deleteMany({ where: claimOn(field) });
      expect(await refusalOf(remove)).toContain(`field "${field}" has no accepted claim`);
      const demote = () =>
        prisma.claim.updateMany({ where: claimOn(field), data: { status: "COMPETING" } });
      expect(await refusalOf(demote)).toContain(`field "${field}" has no accepted claim`);
    }
  });

  test("needs none where it is undisclosed", async () => {
    await prisma.$transaction(async (tx) => {
      await tx.claim.deleteMany({ where: claimOn("moneyRaised") });
      await tx.fundingRound.update({
        where: { id: roundId },
        data: {
          ...{ moneyRaisedQualifier: "UNDISCLOSED", moneyRaisedValue: null },
          moneyRaisedCurrency: null,
        },
      });
    });
    expect(await prisma.claim.count({ where: claimOn("moneyRaised") })).toBe(0);
  });
});

describe("a claim", () => {
  test("on a field that its subject does not have is refused", async () => {
    const claim = { fundingRoundId: roundId, sourceId, field: "colour", text: "red" };
    expect(await refusalOf(() => createClaim(claim))).toContain('has no field "colour"');
  });

  test("of another form than its field is refused", async () => {
    const claim = {
      ...{ fundingRoundId: roundId, sourceId, locator: "headline" },
      ...{ field: "moneyRaised", text: "a lot" },
    };
    expect(await refusalOf(() => createClaim(claim))).toContain('has no field "moneyRaised"');
  });
});
