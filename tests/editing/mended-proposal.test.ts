import { beforeAll, describe, expect, it } from "vitest";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import { openOwnDraft } from "@/lib/data/editing/mended-proposal";
import { findProposal } from "@/lib/data/editing/proposal-detail";
import { publishProposal, returnProposal } from "@/lib/data/editing/proposals";
import { enterFundingRound } from "@/lib/data/round-entry";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { typedFormOf } from "@/lib/schemas/proposal";
import { type RoundFormFields, roundFormSchema } from "@/lib/schemas/round-form";
import { entityForm } from "../factories/entity-form.ts";
import { typedRound, typedSource } from "../factories/round-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
});

/** Sends a round as its page does. */
function send(typed: RoundFormFields, actor: Actor) {
  return enterFundingRound(roundFormSchema.parse(typed), actor, typedFormOf({ ...typed }));
}

const back = (id: string, version = 1) =>
  returnProposal(reviewer, { id, version, comment: "Which page?" });

describe("a round that was returned", () => {
  const typed = typedRound({
    organization: { name: "Mended Chips", origin: "COMPANY" },
    investments: [
      { name: "Steady Fund", origin: "FUND", moneyInvested: "近1亿元" },
      { name: "A Slip", origin: "INVESTOR" },
    ],
    sources: [typedSource("Mending Paper")],
  });
  const { token } = typed;
  const mended = {
    ...typed,
    proposalVersion: 2,
    moneyRaised: "over 12亿元",
    investments: typed.investments?.slice(0, 1),
  };

  beforeAll(async () => {
    expect(await send(typed, editor)).toMatchObject({ ok: true, isPublished: false });
  });

  it("opens for its author alone, and only once it is back", async () => {
    expect(await openOwnDraft(editor, token)).toBeNull();
    expect(await back(token)).toMatchObject({ ok: true });
    expect(await openOwnDraft(reviewer, token)).toBeNull();
    expect(await findProposal(reviewer, token)).toMatchObject({ isMendable: false, mended: [] });
    expect(await findProposal(editor, token)).toMatchObject({ isMendable: true });
    const opened = await openOwnDraft(editor, token);
    const { token: _, ...words } = typed;
    expect(opened).toMatchObject({ version: 2, baseVersion: null, entityType: "FundingRound" });
    expect(opened?.typed).toEqual(words);
  });

  it("is mended by nobody but its author", async () => {
    expect(await send(mended, reviewer)).toMatchObject({ errors: { "": ["proposal.notYours"] } });
  });

  it("is sent again, once however often it arrives, and its thread stays", async () => {
    const answers = await Promise.all([send(mended, editor), send(mended, editor)]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: true, proposalId: token, isPublished: false });
    }
    const proposal = await findProposal(reviewer, token);
    expect(proposal).toMatchObject({ status: "IN_REVIEW", version: 4 });
    expect(proposal?.remarks.map(({ body, movedTo }) => [body, movedTo])).toEqual([
      ["Which page?", "DRAFT"],
      ["", "IN_REVIEW"],
    ]);
  });

  it("shows its reviewer what its author changed, and nothing else", async () => {
    const { mended: changed = [] } = (await findProposal(reviewer, token)) ?? {};
    const [organization, round, ...others] = changed;
    expect(others).toEqual([]);
    expect(organization).toMatchObject({ outcome: "DELETED", title: { type: "Organization" } });
    expect(round?.rows.map(({ field }) => field)).toEqual(["moneyRaised"]);
    expect(round?.parts).toMatchObject([{ outcome: "DELETED", title: { type: "Investment" } }]);
  });

  it("stands as it was mended once it is published", async () => {
    const decision = { id: token, version: 4, comment: null };
    expect(await publishProposal(reviewer, decision)).toMatchObject({ ok: true });
    const round = await prisma.fundingRound.findUniqueOrThrow({
      where: { id: token },
      include: { investments: { include: { organization: true } } },
    });
    expect(round.moneyRaisedQualifier).toBe("MORE_THAN");
    expect(round.investments.map(({ organization }) => organization?.name)).toEqual([
      "Steady Fund",
    ]);
    expect(await prisma.organization.count({ where: { name: "A Slip" } })).toBe(0);
    expect(await openOwnDraft(editor, token)).toBeNull();
  });
});

describe("a draft", () => {
  const typed = typedRound({
    organization: { name: "Drafted Chips", origin: "COMPANY" },
    sources: [typedSource("Drafting Paper")],
  });

  it("is kept unpublished even for who may publish, and is sent when its author says so", async () => {
    expect(await send({ ...typed, keep: "draft" }, admin)).toMatchObject({ isPublished: false });
    const { token } = typed;
    const version = (await openOwnDraft(admin, token))?.version;
    const keep = { ...typed, label: "Series B", proposalVersion: version, keep: "draft" } as const;
    expect(await send(keep, admin)).toMatchObject({ ok: true, isPublished: false });
    const again = await openOwnDraft(admin, token);
    expect(again?.typed).toMatchObject({ label: "Series B" });
    expect(await send({ ...typed, proposalVersion: version }, admin)).toMatchObject({
      errors: { "": ["proposal.revised"] },
    });
    const last = { ...typed, label: "Series B", proposalVersion: again?.version };
    expect(await send(last, admin)).toMatchObject({ ok: true, isPublished: true });
    expect(await prisma.fundingRound.findUnique({ where: { id: token } })).toMatchObject({
      label: "Series B",
    });
  });
});

describe("a change that was returned", () => {
  it("is mended from the version that its author saw", async () => {
    const form = entityForm("Organization", { entity: { name: "Once Named", kind: "COMPANY" } });
    expect(await enterEntity({ type: "Organization", id: null }, form, admin)).toMatchObject({
      ok: true,
    });
    const target = { type: "Organization", id: form.token } as const;
    const typed = { entity: { name: "Twice Named", kind: "COMPANY" }, version: 1 };
    const change = entityForm("Organization", typed);
    await enterEntity(target, change, editor, typedFormOf(typed));
    expect(await back(change.token)).toMatchObject({ ok: true });
    expect(await openOwnDraft(editor, change.token)).toMatchObject({
      ...{ baseVersion: 1, entityId: form.token, typed: { entity: typed.entity } },
    });

    const entity = { ...typed.entity, stockSymbol: "1234.HK" };
    const mended = entityForm("Organization", { ...typed, entity, token: change.token });
    const sent = await enterEntity(target, { ...mended, proposalVersion: 2 }, editor);
    expect(sent).toMatchObject({ ok: true, proposalId: change.token });
    const published = { id: change.token, version: 4, comment: null };
    expect(await publishProposal(reviewer, published)).toMatchObject({ ok: true });
    expect(await prisma.organization.findUnique({ where: { id: form.token } })).toMatchObject({
      ...{ name: "Twice Named", stockSymbol: "1234.HK" },
    });
  });
});
