import { beforeAll, describe, expect, it } from "vitest";
import { type EntityEntry, enterEntity } from "@/lib/data/editing/entity-entry";
import { openLikeBefore } from "@/lib/data/editing/like-before";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { publishProposal } from "@/lib/data/editing/proposals";
import { enterFundingRound, type RoundEntry } from "@/lib/data/round-entry";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityForm } from "@/lib/schemas/entity-form";
import { typedFormOf } from "@/lib/schemas/proposal";
import { type RoundForm, type RoundFormFields, roundFormSchema } from "@/lib/schemas/round-form";
import { checkDatabase } from "@/prisma/check/check-data";
import { entityForm } from "../factories/entity-form.ts";
import { typedRound, typedSource } from "../factories/round-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let editor: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await resetDatabase();
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
});

/** Enters a form; where something looks doubtful beside the other one, with a reason. */
async function insist<F extends RoundForm | EntityForm>(
  form: F,
  enter: (form: F) => Promise<RoundEntry | EntityEntry>,
): Promise<void> {
  let entry = await enter(form);
  if (!entry.ok) {
    const seenWarnings = entry.warnings?.map(({ key }) => key);
    entry = await enter({ ...form, seenWarnings, reason: "Both are meant" });
  }
  expect(entry).toMatchObject({ ok: true, isPublished: false });
}

async function propose(typed: RoundFormFields): Promise<string> {
  const form = roundFormSchema.parse(typed);
  await insist(form, (said) => enterFundingRound(said, editor, typedFormOf({ ...typed })));
  return form.token;
}

const publish = (id: string) => publishProposal(reviewer, { id, version: 1, comment: null });

describe("two rounds that wait side by side and make the same company from the same source", () => {
  const paper = { ...typedSource("Shared Paper"), url: "https://example.org/shared" };
  const typed = {
    organization: { name: "Shared Chips", origin: "COMPANY" },
    investments: [{ name: "Shared Fund", origin: "FUND" }],
    sources: [{ ...paper, statedAs: "近10亿元" }],
  } as const;
  let first: string;
  let second: string;

  beforeAll(async () => {
    first = await propose(
      typedRound({ ...typed, investments: [...typed.investments], sources: [...typed.sources] }),
    );
    second = await propose(
      typedRound({
        ...typed,
        label: "Series B",
        announcedOn: { date: "2026-03" },
        moneyRaised: "30亿元",
        investments: [...typed.investments],
        sources: [paper],
      }),
    );
  });

  it("offer the next form what they have in common", async () => {
    const { token: _, ...others } = typedRound();
    expect(Object.keys(others)).toContain("label");
    expect(await openLikeBefore(editor, first)).toEqual({
      organization: typed.organization,
      announcedOn: { date: "July 2025" },
      sources: [paper],
    });
    expect(await openLikeBefore(reviewer, first)).toEqual({});
    expect(await openLikeBefore(editor, "made-up")).toEqual({});
  });

  it("are both published, and company, fund and source are there once", async () => {
    expect(await publish(first)).toMatchObject({ ok: true });
    const shown = await findProposal(reviewer, second);
    expect(shown?.obstacle).toBeNull();
    expect(shown?.entities.map(({ title }) => title.type)).toEqual(["FundingRound"]);
    expect(await publish(second)).toMatchObject({ ok: true });
    const rounds = await prisma.fundingRound.findMany({ include: { investments: true } });
    expect(rounds).toHaveLength(2);
    expect(new Set(rounds.map(({ organizationId }) => organizationId)).size).toBe(1);
    expect(rounds.map(({ investments }) => investments.length)).toEqual([1, 1]);
    expect(await prisma.source.count()).toBe(1);
    expect(await prisma.organization.count()).toBe(2);
    const checks = await checkDatabase(prisma);
    expect(checks.filter(({ outcome }) => outcome === "breach")).toEqual([]);
  });

  it("lead the next form to the source that is here now", async () => {
    const { slug } = await prisma.source.findFirstOrThrow();
    const { organization, sources } = await openLikeBefore(editor, second);
    expect(sources).toEqual([{ known: expect.stringContaining(`[${slug}]`) }]);
    // Not as new once more.
    expect(organization).toEqual({ name: typed.organization.name });
  });
});

describe("two that want the same address", () => {
  it("both get one, the second the next that is free", async () => {
    const typed = (label: string) =>
      typedRound({
        label,
        organization: { name: "Shared Chips" },
        announcedOn: { date: "2027-01" },
        moneyRaised: "undisclosed",
        sources: [typedSource(`Paper of ${label}`)],
      });
    const ids = [await propose(typed("Angel Round")), await propose(typed("Angel, round"))];
    for (const id of ids) expect(await publish(id)).toMatchObject({ ok: true });
    const rounds = await prisma.fundingRound.findMany({ where: { id: { in: ids } } });
    expect(rounds.map(({ slug }) => slug).sort()).toEqual([
      "shared-chips-angel-round-2027-01",
      "shared-chips-angel-round-2027-01-2",
    ]);
  });

  it("and are the same, and nothing else, leave the second to its reviewer with the reason", async () => {
    const organization = { type: "Organization", id: null } as const;
    const forms = ["Only Once", "Only  once"].map((name) =>
      entityForm("Organization", { entity: { name, kind: "COMPANY" } }),
    );
    for (const form of forms) {
      await insist(form, (said) => enterEntity(organization, said, editor));
    }
    const [first = "", second = ""] = forms.map(({ token }) => token);
    expect(await publish(first)).toMatchObject({ ok: true });
    expect(await findProposal(reviewer, second)).toMatchObject({
      obstacle: "proposal.madeMeanwhile",
    });
    expect(await publish(second)).toMatchObject({
      refusal: { message: "proposal.madeMeanwhile" },
    });
  });
});
