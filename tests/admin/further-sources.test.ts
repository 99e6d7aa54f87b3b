import { beforeAll, describe, expect, it } from "vitest";
import { enterFundingRound } from "@/lib/data/round-entry";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { checkDatabase } from "@/prisma/check/check-data";
import { roundForm, typedSource } from "../factories/round-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let admin: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
});

const overrides = { reason: "The source says so." };

describe("a further source of a new round", () => {
  const form = roundForm({
    organization: { name: "Two Words Ltd", origin: "COMPANY" },
    ...overrides,
    sources: [
      typedSource("First Paper"),
      {
        ...typedSource("Second Paper"),
        statedAs: "9.5亿元",
        otherwise: { moneyRaised: "9.5亿元", announcedOn: { date: "2025-08" } },
      },
    ],
  });

  it("keeps its own words beside the accepted ones, and agrees on all else", async () => {
    expect(await enterFundingRound(form, admin)).toMatchObject({ ok: true });
    const claims = await prisma.claim.findMany({
      where: { subjectId: form.token, source: { publisher: "Second Paper" } },
      orderBy: { field: "asc" },
    });
    expect(claims.every(({ status }) => status === "COMPETING")).toBe(true);
    const said = new Map(claims.map((claim) => [claim.field, claim]));
    expect([...said.keys()]).toEqual([
      "announcedOn",
      "existence",
      "label",
      "moneyRaised",
      "status",
    ]);
    expect(said.get("moneyRaised")).toMatchObject({ statedAs: "9.5亿元", qualifier: "EXACT" });
    expect(said.get("moneyRaised")?.value?.toFixed()).toBe("950000000");
    expect(said.get("announcedOn")?.date?.toISOString()).toMatch(/^2025-08-01/);
    const round = await prisma.fundingRound.findUniqueOrThrow({ where: { id: form.token } });
    expect(round.moneyRaisedValue?.toFixed()).toBe("1000000000");
  });

  it("of which a figure cannot be read is told beside that figure", () => {
    const unreadable = () =>
      roundForm({
        sources: [typedSource("A"), { ...typedSource("B"), otherwise: { moneyRaised: "much" } }],
      });
    expect(unreadable).toThrow(/otherwise/);
  });
});

describe("a new round whose money is counted elsewhere", () => {
  const counted = (...rounds: string[]) =>
    roundForm({
      organization: { name: "Counted Once Ltd", origin: "COMPANY" },
      ...overrides,
      sources: [typedSource("Third Paper")],
      countedIn: rounds.map((whole) => ({ whole, note: "A total of the year." })),
    });

  it("names that round with the reason, once", async () => {
    const [one, other] = ["sunrise-first-round-2025-07", "Whatever [sensetime-medical-2025-11]"];
    expect(await enterFundingRound(counted(one, other, one), admin)).toMatchObject({
      ok: false,
      errors: { "countedIn[2].whole": ["overlap.twice"] },
    });
    expect(await enterFundingRound(counted("No such round"), admin)).toMatchObject({
      errors: { "countedIn[0].whole": ["entity.unknown"] },
    });
    const form = counted(one, other);
    expect(await enterFundingRound(form, admin)).toMatchObject({ ok: true });
    const overlaps = await prisma.roundOverlap.findMany({
      where: { partId: form.token },
      include: { whole: true },
    });
    expect(overlaps.map(({ whole, note }) => [whole.slug, note]).sort()).toEqual([
      ["sensetime-medical-2025-11", "A total of the year."],
      ["sunrise-first-round-2025-07", "A total of the year."],
    ]);
    expect(await enterFundingRound(form, admin)).toMatchObject({ ok: true });
    expect(await enterFundingRound({ ...form, countedIn: [] }, admin)).toMatchObject({
      errors: { "": ["form.alreadySaved"] },
    });
  });

  it("leaves data that equals its revisions", async () => {
    const comparisons = await checkDatabase(prisma);
    expect(comparisons.filter(({ outcome }) => outcome === "breach")).toEqual([]);
  });
});
