import { beforeAll, describe, expect, it } from "vitest";
import { enterFundingRound } from "@/lib/data/round-entry";
import type { Actor } from "@/lib/domain/actor";
import { roundForm, typedSource } from "../factories/round-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";
import { rowCounts } from "./row-counts.ts";

/** May publish at once. */
let admin: Actor;
let viewer: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
  viewer = await createActor("VIEWER");
  const first = roundForm({
    investments: [{ name: "Dawn Fund", origin: "FUND" }],
    sources: [typedSource("First Paper")],
  });
  expect(await enterFundingRound(first, admin)).toMatchObject({ ok: true });
});

describe("a round that looks like another", () => {
  it("is held back until the editor says that it is another, and then has an address of its own", async () => {
    const form = roundForm({
      organization: { name: "nuvo  SEMI" },
      sources: [typedSource("Third Paper")],
    });
    const before = await rowCounts();
    const answer = await enterFundingRound(form, admin);
    expect(answer).toMatchObject({
      ok: false,
      errors: {},
      warnings: [
        {
          code: "lookalikeRound",
          facts: { knownOn: { date: "2025-07-01", precision: "MONTH" } },
          beside: { path: "/rounds/nuvo-semi-series-a-2025-07" },
        },
      ],
    });
    expect(await rowCounts()).toEqual(before);
    const seenWarnings = answer.ok ? [] : answer.warnings.map(({ key }) => key);
    const unsaid = await enterFundingRound({ ...form, seenWarnings }, admin);
    expect(unsaid).toMatchObject({ ok: false, errors: { reason: ["text.required"] } });
    const said = { ...form, seenWarnings, reason: "An extension" };
    expect(await enterFundingRound(said, admin)).toMatchObject({
      ok: true,
      slug: "nuvo-semi-series-a-2025-07-2",
    });
  });

  it("is one of another month whose amount is within a tenth", async () => {
    const form = (value: string) =>
      roundForm({
        organization: { name: "Nuvo Semi" },
        announcedOn: { date: "2024-01" },
        moneyRaised: value,
        sources: [typedSource("Fourth Paper")],
      });
    expect(await enterFundingRound(form("920m"), admin)).toMatchObject({
      ok: false,
      warnings: [{ code: "lookalikeRound" }, { code: "lookalikeRound" }],
    });
    expect(await enterFundingRound(form("500m"), admin)).toMatchObject({ ok: true });
  });
});

describe("what cannot be saved", () => {
  it("leaves no row behind and says at each field what is wrong", async () => {
    const before = await rowCounts();
    const form = roundForm({
      organization: { name: "Nobody Knows" },
      investments: [
        { name: "Dawn Fund" },
        { name: "dawn fund" },
        { name: "Dawn Fund", origin: "INVESTOR" },
        { name: "Nowhere Capital" },
      ],
      sources: [{ known: "no-such-source" }],
    });
    expect(await enterFundingRound(form, admin)).toEqual({
      ok: false,
      warnings: [],
      errors: {
        "organization.name": ["party.unknown"],
        "investments[1].name": ["investor.twice"],
        "investments[2].name": ["party.exists"],
        "investments[3].name": ["party.unknown"],
        "sources[0].known": ["source.unknown"],
      },
    });
    expect(await rowCounts()).toEqual(before);
  });

  it("keeps an organization from investing in itself and a source from standing here twice", async () => {
    const form = roundForm({
      organization: { name: "Own Money", origin: "COMPANY" },
      investments: [{ name: "Own Money" }],
      sources: [
        { ...typedSource("Paper"), url: "https://example.org/once" },
        { ...typedSource("Paper"), url: "https://example.org/once" },
      ],
    });
    expect(await enterFundingRound(form, admin)).toMatchObject({
      ok: false,
      errors: {
        "investments[0].name": ["investor.self"],
        "sources[1].url": ["source.exists"],
      },
    });
  });

  it("is undone as a whole when the database refuses a part of it", async () => {
    const before = await rowCounts();
    const form = roundForm({
      organization: { name: "Half Saved", origin: "COMPANY" },
      sources: [typedSource("Fifth Paper")],
    });
    // A figure that no schema lets pass, so that the CHECK of the table has to.
    const unsound = { ...form, moneyRaised: { ...form.moneyRaised, currency: null } };
    expect(await enterFundingRound(unsound, admin)).toEqual({
      ok: false,
      warnings: [],
      errors: { moneyRaised: ["form.refused"] },
    });
    expect(await rowCounts()).toEqual(before);
  });
});

describe("who may not enter rounds", () => {
  it.each([
    ["a visitor", () => null],
    ["a viewer", () => viewer],
  ])("%s is refused before anything is read or written", async (_who, actor) => {
    const before = await rowCounts();
    const form = roundForm({ organization: { name: "Not Mine", origin: "COMPANY" } });
    await expect(enterFundingRound(form, actor())).rejects.toThrow("not allowed: entity:propose");
    expect(await rowCounts()).toEqual(before);
  });
});
