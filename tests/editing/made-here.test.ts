import { beforeAll, describe, expect, it } from "vitest";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import { openEntity } from "@/lib/data/editing/entity-form-values";
import { publishProposal } from "@/lib/data/editing/proposals";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { checkDatabase } from "@/prisma/check/check-data";
import { asSent, entityForm } from "../factories/entity-form";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
});

const breaches = async () =>
  (await checkDatabase(prisma)).filter(({ outcome }) => outcome === "breach");

const enter = (type: EntityType, typed: Parameters<typeof entityForm>[1], actor = admin) =>
  enterEntity({ type, id: null }, entityForm(type, typed), actor);

describe("what is missing is made with what names it:", () => {
  it("a milestone, its product and the company of that, on one source and in one proposal", async () => {
    const form = entityForm("ProductMilestone", {
      entity: { product: "Aurora X1", kind: "TAPE_OUT", reachedOn: "May 2026" },
      made: {
        product: {
          isNew: true,
          entity: { organization: "Aurora Chips", name: "Aurora X1", kind: "AI_CHIP" },
          parties: { organization: { origin: "COMPANY", nameZhHans: "极光芯" } },
        },
      },
    });
    const target = { type: "ProductMilestone", id: null } as const;
    expect(await enterEntity(target, form, editor)).toMatchObject({ ok: true, isPublished: false });
    expect(await prisma.product.count()).toBe(0);
    const decision = { id: form.token, version: 1, comment: null };
    expect(await publishProposal(reviewer, decision)).toMatchObject({ ok: true });
    const milestone = await prisma.productMilestone.findUniqueOrThrow({
      where: { id: form.token },
      include: { product: { include: { organization: true, claims: true } } },
    });
    expect(milestone.product).toMatchObject({
      slug: "aurora-chips-aurora-x1",
      organization: { slug: "aurora-chips", nameZhHans: "极光芯" },
    });
    expect(milestone.product.claims.length).toBeGreaterThan(0);
    expect(await breaches()).toEqual([]);
    // The same form once more, as by a double click: answered as before, and nothing is made twice.
    expect(await enterEntity(target, form, editor)).toMatchObject({ ok: true, isPublished: true });
    expect(await prisma.product.count()).toBe(1);
  });

  it("a figure with its report, a segment with its division, an investment with its round", async () => {
    const organization = "Aurora Chips";
    const scheme = { organization, name: "By product", position: "0", partitionsRevenue: "on" };
    expect(
      await enter("RevenueSegment", {
        entity: { scheme: "By product", name: "Chips", position: "0" },
        made: { scheme: { isNew: true, entity: scheme } },
      }),
    ).toMatchObject({ ok: true });
    const report = {
      ...{ organization, kind: "ANNUAL_RESULTS", fiscalYear: "2025", fiscalPeriod: "FY" },
      publishedOn: "March 2026",
    };
    expect(
      await enter("ReportedFigure", {
        entity: {
          ...{ report: "Aurora Chips, FY2025", metric: "REVENUE", amount: "2.5亿元" },
          ...{ fiscalYear: "2025", fiscalPeriod: "FY", segment: "Chips, By product" },
        },
        made: { report: { isNew: true, entity: report } },
      }),
    ).toMatchObject({ ok: true });
    const figure = await prisma.reportedFigure.findFirstOrThrow({
      include: { report: true, segment: true, organization: true },
    });
    expect(figure).toMatchObject({
      organization: { slug: "aurora-chips" },
      report: { kind: "ANNUAL_RESULTS", fiscalYear: 2025 },
      segment: { name: "Chips" },
    });
    const round = {
      ...{ organization, label: "Series A", investmentType: "SERIES_A", status: "CLOSED" },
      ...{ announcedOn: "2025-05", moneyRaised: "近10亿元" },
    };
    expect(
      await enter("Investment", {
        entity: { fundingRound: "Aurora, Series A", investor: "Northern Lights" },
        made: {
          fundingRound: { isNew: true, entity: round },
          investor: { origin: "INVESTOR" },
        },
      }),
    ).toMatchObject({ ok: true });
    expect(await prisma.fundingRound.findFirstOrThrow()).toMatchObject({
      ...{ label: "Series A", moneyRaisedQualifier: "NEARLY" },
    });
    expect(await breaches()).toEqual([]);
  });

  it("a report and the company that it is of, though neither form has claims", async () => {
    const entity = {
      ...{ organization: "Borealis", kind: "INTERIM_RESULTS" },
      ...{ fiscalYear: "2026", fiscalPeriod: "H1", publishedOn: "August 2026" },
    };
    const made = { organization: { origin: "COMPANY" } };
    expect(await enter("FinancialReport", { entity, made, sources: [] })).toMatchObject({
      errors: { "sources[0].known": ["source.required"] },
    });
    expect(await enter("FinancialReport", { entity, made })).toMatchObject({ ok: true });
    expect(await breaches()).toEqual([]);
  });

  it("and what it lacks, or that there is one, is told beside its own field", async () => {
    const entity = { product: "Aurora X2", kind: "TAPE_OUT", reachedOn: "May 2026" };
    const without = { product: { isNew: true, entity: { organization: "Aurora Chips" } } };
    expect(() => entityForm("ProductMilestone", { entity, made: without })).toThrow(
      /choice\.required/,
    );
    const product = { organization: "Nobody", name: "Aurora X2", kind: "AI_CHIP" };
    expect(
      await enter("ProductMilestone", {
        entity,
        made: { product: { isNew: true, entity: product } },
      }),
    ).toMatchObject({ errors: { "made.product.entity.organization": ["party.unknown"] } });
    const known = { ...product, organization: "Aurora Chips", name: "Aurora X1" };
    expect(
      await enter("ProductMilestone", {
        entity: { ...entity, product: "Aurora X1" },
        made: { product: { isNew: true, entity: known } },
      }),
    ).toMatchObject({ errors: { "entity.product": ["party.exists"] } });
    // What was opened and left again counts for nothing.
    const left = { product: { isNew: false, entity: { kind: "nonsense" } } };
    expect(await enter("ProductMilestone", { entity, made: left })).toMatchObject({
      errors: { "entity.product": ["entity.unknown"] },
    });
  });
});

describe("a round whose money is counted in another", () => {
  it("says so on its form, with the reason, and takes it back", async () => {
    const round = (label: string, moneyRaised: string) => ({
      ...{ organization: "Aurora Chips", label, investmentType: "SERIES_B", status: "CLOSED" },
      ...{ announcedOn: "2026-02", moneyRaised },
    });
    const whole = entityForm("FundingRound", { entity: round("Raised in 2026", "30亿元") });
    expect(await enterEntity({ type: "FundingRound", id: null }, whole, admin)).toMatchObject({
      ok: true,
    });
    const entity = round("Series B", "8亿元");
    const countedIn = [{ whole: "Aurora Chips, Raised in 2026", note: "Same year." }];
    const part = entityForm("FundingRound", { entity, countedIn });
    expect(await enterEntity({ type: "FundingRound", id: null }, part, admin)).toMatchObject({
      ok: true,
    });
    const overlaps = () => prisma.roundOverlap.findMany();
    expect(await overlaps()).toEqual([
      {
        ...{ partId: part.token, wholeId: whole.token, note: "Same year." },
        ...{ noteZhHans: null, noteZhHant: null },
      },
    ]);
    const opened = await openEntity("FundingRound", part.token, "en");
    const sent = asSent(
      opened?.values ?? { entity: {}, otherNames: [], participants: [], countedIn: [] },
    );
    expect(sent.countedIn).toEqual([
      {
        ...countedIn[0],
        whole: expect.stringMatching(/\[aurora-chips-/),
        noteZhHans: "",
        noteZhHant: "",
      },
    ]);
    const mend = (more: object) =>
      enterEntity(
        { type: "FundingRound", id: part.token },
        entityForm("FundingRound", { ...sent, version: 1, sources: [], ...more }),
        admin,
      );
    expect(await mend({})).toMatchObject({ errors: { "": ["entity.unchanged"] } });
    const twice = [...sent.countedIn, ...sent.countedIn, { whole: "Series B" }];
    expect(await mend({ countedIn: twice })).toMatchObject({
      errors: {
        "countedIn[1].whole": ["overlap.twice"],
        "countedIn[2].whole": ["entity.unknown"],
      },
    });
    expect(await breaches()).toEqual([]);
    expect(await mend({ countedIn: [] })).toMatchObject({ ok: true });
    expect(await overlaps()).toEqual([]);
    // The checks of the data see such money by themselves.
    expect((await breaches()).map(({ check }) => check)).toEqual(["counted once"]);
  });
});
