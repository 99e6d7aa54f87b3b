import { describe, expect, it } from "vitest";
import { comparisonOf } from "./comparison";
import { entityTitle, type KnownEntity } from "./entity-title";
import type { Snapshot } from "./snapshot";

const round: Snapshot = {
  id: "round",
  slug: "sunrise-a",
  organizationId: "sunrise",
  label: null,
  investmentType: "SERIES_A",
  status: "CLOSED",
  announcedOn: "2025-07-01",
  announcedOnPrecision: "MONTH",
  announcedOnInferred: false,
  moneyRaisedValue: "1000000000",
  moneyRaisedMaxValue: null,
  moneyRaisedQualifier: "NEARLY",
  moneyRaisedCurrency: "CNY",
  moreInvestors: false,
  claims: [
    {
      ...{ field: "moneyRaised", sourceId: "press", status: "ACCEPTED", statedAs: "近10亿元" },
      ...{ qualifier: "NEARLY", value: "1000000000", currency: "CNY" },
    },
  ],
};

const row = (before: Snapshot | null, after: Snapshot | null, field: string) =>
  comparisonOf("FundingRound", before, after).find((one) => one.field === field);

describe("the comparison of two versions", () => {
  it("has no row where nothing changed, whatever the order of keys", () => {
    const turned = Object.fromEntries(Object.entries(round).reverse());
    expect(comparisonOf("FundingRound", round, turned)).toEqual([]);
  });

  it("prints amounts with their qualifier and dates with their precision as one field each", () => {
    const rows = comparisonOf("FundingRound", null, round);
    expect(rows.map(({ field }) => field)).not.toContain("moneyRaisedCurrency");
    expect(row(null, round, "moneyRaised")?.after.value).toEqual({
      form: "quantity",
      quantity: {
        ...{ qualifier: "NEARLY", value: "1000000000", maxValue: null },
        ...{ currency: "CNY", unit: null },
      },
    });
    expect(row(null, round, "announcedOn")?.after.value).toEqual({
      form: "date",
      date: { date: "2025-07-01", precision: "MONTH", inferred: false },
    });
  });

  it("tells words of fixed lists, other entities and texts apart", () => {
    expect(row(null, round, "status")?.after.value).toMatchObject({
      form: "code",
      vocabulary: "roundStatus",
    });
    expect(row(null, round, "organizationId")?.after.value).toEqual({
      form: "entity",
      id: "sunrise",
    });
    const named = { ...round, label: "首轮" };
    expect(row(round, named, "label")).toMatchObject({
      before: { value: { form: "none" } },
      after: { value: { form: "text", text: "首轮" } },
    });
  });

  it("keeps a text and its Chinese together", () => {
    const noted = { ...round, note: "First closing.", noteZhHans: "首次交割。", noteZhHant: null };
    expect(row(round, noted, "note")?.after.value).toEqual({
      ...{ form: "text", text: "First closing." },
      renderings: { "zh-Hans": "首次交割。" },
    });
  });

  it("leaves out of a new entity what is empty or not so, and its keys", () => {
    const fields = comparisonOf("FundingRound", null, round).map(({ field }) => field);
    expect(fields).not.toContain("label");
    expect(fields).not.toContain("moreInvestors");
    expect(fields).not.toContain("id");
  });

  it("lists the claims that come and go, and not those that stay", () => {
    const rumour = {
      ...{ field: "moneyRaised", sourceId: "notes", status: "COMPETING" },
      ...{ qualifier: "EXACT", value: "900000000", currency: "CNY" },
    };
    const claims = Array.isArray(round.claims) ? round.claims : [];
    const changed = row(round, { ...round, claims: [...claims, rumour] }, "moneyRaised");
    expect(changed?.before.claims).toEqual([]);
    expect(changed?.after.claims).toMatchObject([
      { sourceId: "notes", status: "COMPETING", said: { form: "quantity" }, statedAs: null },
    ]);
  });

  it("reads the items of a list with what they refer to", () => {
    const inWhole = { ...round, countedIn: [{ partId: "round", wholeId: "whole", note: null }] };
    expect(row(round, inWhole, "countedIn")?.after.value).toEqual({
      form: "items",
      items: [[{ form: "entity", id: "whole" }]],
    });
    const other = {
      ...{ id: "x", name: "Xiwang", language: "en", kind: "ALTERNATIVE" },
      ...{ organizationId: "sunrise", from: "2024-01-01", fromPrecision: "YEAR" },
    };
    const [names] = comparisonOf("Organization", null, { otherNames: [other] });
    expect(names?.after.value).toMatchObject({
      items: [[{ text: "Xiwang" }, { code: "en" }, { code: "ALTERNATIVE" }, { form: "date" }]],
    });
  });
});

describe("the title of an entity", () => {
  const entities = new Map<string, KnownEntity>([
    [
      "sunrise",
      {
        ...{ type: "Organization", isPublic: true },
        snapshot: { slug: "sunrise", name: "Sunrise", nameZhHans: "曦望" },
      },
    ],
    ["round", { type: "FundingRound", isPublic: true, snapshot: round }],
    [
      "huaxu",
      { type: "Organization", isPublic: false, snapshot: { name: "Huaxu", slug: "huaxu" } },
    ],
  ]);
  const investment: KnownEntity = {
    ...{ type: "Investment", isPublic: true },
    snapshot: { slug: "part", fundingRoundId: "round", organizationId: "huaxu" },
  };
  const find = (id: string) => entities.get(id);
  const names = (entity: KnownEntity, part = false) =>
    entityTitle(entity, find, part).names.map(({ name }) => name);

  it("goes from the company to the round to the investor, and leads to the round's page", () => {
    expect(names(investment)).toEqual(["Sunrise", "Huaxu"]);
    expect(entityTitle(investment, find).path).toBe("/rounds/sunrise-a");
  });

  it("leaves out what the place says where it stands", () => {
    expect(names(investment, true)).toEqual(["Huaxu"]);
  });

  it("says the type of a round that has no label", () => {
    const entity: KnownEntity = { type: "FundingRound", isPublic: false, snapshot: round };
    expect(entityTitle(entity, find)).toMatchObject({
      names: [{ name: "Sunrise", nameZhHans: "曦望" }],
      word: { vocabulary: "investmentType", code: "SERIES_A" },
      path: null,
    });
  });
});
