import { beforeAll, describe, expect, it } from "vitest";
import { publishProposal } from "@/lib/data/editing/proposals";
import { enterFundingRound } from "@/lib/data/round-entry";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { roundForm, typedSource } from "../factories/round-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";
import { rowCounts } from "./row-counts.ts";

/** May publish at once. */
let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
});

describe("a new round", () => {
  const form = roundForm({
    closedOn: { date: "2025-08-01", inferred: true },
    netProceeds: "HKD 1.05bn",
    postMoneyValuation: "over 5bn CNY",
    moreInvestors: true,
    investments: [
      {
        name: "Dawn Fund",
        origin: "FUND",
        isLead: true,
        moneyInvested: "250m",
      },
      {},
      { name: "Li Example", nameZhHans: "李例", origin: "PERSON" },
    ],
    sources: [
      {
        ...typedSource("Example Daily"),
        publishedOn: { date: "2025-07-23" },
        statedAs: "近10亿元",
        locator: "headline",
      },
      typedSource("Second Paper"),
    ],
  });

  beforeAll(async () => {
    expect(await enterFundingRound(form, admin)).toEqual({
      ok: true,
      slug: "nuvo-semi-series-a-2025-07",
      proposalId: form.token,
      isPublished: true,
    });
  });

  it("stands with its qualifier, precision and investors in the order of the form", async () => {
    const round = await prisma.fundingRound.findUniqueOrThrow({
      where: { slug: "nuvo-semi-series-a-2025-07" },
      include: {
        organization: true,
        investments: {
          include: { organization: true, person: true },
          orderBy: { position: "asc" },
        },
      },
    });
    expect(round).toMatchObject({
      id: form.token,
      organization: { slug: "nuvo-semi", kind: "COMPANY", name: "Nuvo Semi", nameZhHans: "诺沃" },
      announcedOnPrecision: "MONTH",
      closedOnInferred: true,
      moneyRaisedQualifier: "NEARLY",
      moneyRaisedCurrency: "CNY",
      netProceedsQualifier: "EXACT",
      netProceedsCurrency: "HKD",
      postMoneyValuationQualifier: "MORE_THAN",
      preMoneyValuationQualifier: null,
      moreInvestors: true,
    });
    expect(round.moneyRaisedValue?.toFixed()).toBe("1000000000");
    expect(
      round.investments.map(({ organization, person, isLead, moneyInvestedQualifier }) => [
        organization?.slug ?? person?.slug,
        isLead,
        moneyInvestedQualifier,
      ]),
    ).toEqual([
      ["dawn-fund", true, "EXACT"],
      ["li-example", false, "UNDISCLOSED"],
    ]);
  });

  it("rests on accepted claims of its first source, and the second says the same beside them", async () => {
    const claims = await prisma.claim.findMany({
      where: { subjectId: form.token },
      include: { source: true },
      orderBy: [{ field: "asc" }, { status: "asc" }],
    });
    const said = (status: string, publisher: string) =>
      claims
        .filter((claim) => claim.status === status && claim.source.publisher === publisher)
        .map(({ field }) => field);
    const fields = [
      "announcedOn",
      "closedOn",
      "existence",
      "label",
      "moneyRaised",
      "netProceeds",
      "postMoneyValuation",
      "status",
    ];
    expect(said("ACCEPTED", "Example Daily")).toEqual(fields);
    expect(said("COMPETING", "Second Paper")).toEqual(fields);
    expect(claims).toHaveLength(2 * fields.length);
    expect(
      claims.find(({ field, status }) => field === "moneyRaised" && status === "ACCEPTED"),
    ).toMatchObject({ statedAs: "近10亿元", locator: "headline", qualifier: "NEARLY" });
  });

  it("has a first revision of everything that is new, in the name of who published it", async () => {
    const revisions = await prisma.revision.findMany({ orderBy: { entityType: "asc" } });
    expect(revisions.map(({ entityType }) => entityType)).toEqual([
      "FundingRound",
      "Investment",
      "Investment",
      "Organization",
      "Organization",
      "Person",
      "Source",
      "Source",
    ]);
    for (const revision of revisions) {
      expect(revision).toMatchObject({ version: 1, actorId: admin.id, before: null });
    }
  });

  it("is saved once, however often its form arrives", async () => {
    const before = await rowCounts();
    const again = await Promise.all([
      enterFundingRound(form, admin),
      enterFundingRound(form, admin),
    ]);
    for (const entry of again) {
      expect(entry).toMatchObject({ ok: true, slug: "nuvo-semi-series-a-2025-07" });
    }
    expect(await rowCounts()).toEqual(before);
  });

  it("is not taken for another that was typed into the same form later", async () => {
    const other = roundForm({ token: form.token, label: "Series B" });
    expect(await enterFundingRound(other, admin)).toMatchObject({
      ok: false,
      errors: { "": ["form.alreadySaved"] },
    });
  });

  it("is saved once when its form is posted twice at the same moment", async () => {
    const twice = roundForm({
      organization: { name: "Twice Labs", origin: "COMPANY" },
      sources: [typedSource("Twice Paper")],
    });
    const entries = await Promise.all([
      enterFundingRound(twice, admin),
      enterFundingRound(twice, admin),
    ]);
    expect(entries.map((entry) => entry.ok)).toEqual([true, true]);
    expect(
      await prisma.fundingRound.count({ where: { organization: { slug: "twice-labs" } } }),
    ).toBe(1);
  });
});

describe("a source that is here already", () => {
  it("is used again and not entered a second time", async () => {
    const { slug } = await prisma.source.findFirstOrThrow({ where: { publisher: "Second Paper" } });
    const before = await prisma.source.count();
    const entry = await enterFundingRound(
      roundForm({
        organization: { name: "Reuse Ltd", origin: "COMPANY" },
        sources: [{ known: slug }],
      }),
      admin,
    );
    expect(entry).toMatchObject({ ok: true });
    expect(await prisma.source.count()).toBe(before);
  });
});

describe("a round that an editor enters", () => {
  const form = roundForm({
    organization: { name: "Patient Chips", origin: "COMPANY" },
    sources: [typedSource("Patient Paper")],
  });

  it("waits for review and stands nowhere before, however often its form arrives", async () => {
    const editor = await createActor("EDITOR");
    const before = await rowCounts();
    const answers = [await enterFundingRound(form, editor), await enterFundingRound(form, editor)];
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: true, proposalId: form.token, isPublished: false });
    }
    expect(await rowCounts()).toEqual(before);
  });

  it("stands with all that is new in it once somebody else has published it", async () => {
    const reviewer = await createActor("REVIEWER");
    const decision = { id: form.token, version: 1, comment: null };
    expect(await publishProposal(reviewer, decision)).toMatchObject({ ok: true });
    const round = await prisma.fundingRound.findUniqueOrThrow({
      where: { id: form.token },
      include: { organization: true },
    });
    expect(round.organization.name).toBe("Patient Chips");
    expect(await enterFundingRound(form, await createActor("EDITOR"))).toMatchObject({
      isPublished: true,
    });
  });
});
