import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listBin } from "@/lib/data/editing/bin-list";
import { enterFigures, type FigureEntry } from "@/lib/data/editing/figure-entry";
import { type FigureSheet, loadFigureSheet } from "@/lib/data/editing/figure-sheet";
import { publishProposal } from "@/lib/data/editing/proposals";
import { readStandings } from "@/lib/data/editing/standings";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { claimsIn } from "@/lib/domain/editing/snapshot";
import { type FigureGridForm, figureGridSchema, printSeen } from "@/lib/schemas/figure-grid";
import { checkDatabase } from "@/prisma/check/check-data";
import { askFor } from "../factories/asked";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

const REPORT = "sensetime-annual-2024";
const TOTAL = "REVENUE/2024-FY";
const OWNERS = "PROFIT_LOSS_ATTRIBUTABLE_TO_OWNERS/2024-FY";
const RESEARCH = "RESEARCH_AND_DEVELOPMENT_EXPENSE/2023-FY";
const WITHOUT_SHARES =
  "RESEARCH_AND_DEVELOPMENT_EXCLUDING_SHARE_BASED_COMPENSATION/2023-FY/v2-generative-ai";
const SOURCE = "sina-finance-facaf2";

let admin: Actor;
let editor: Actor;
let reportId: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
  editor = await createActor("EDITOR");
  ({ id: reportId } = await prisma.financialReport.findUniqueOrThrow({ where: { slug: REPORT } }));
});

async function sheet(): Promise<FigureSheet> {
  const loaded = await loadFigureSheet(reportId, "en");
  if (loaded === null) throw new Error("no report");
  return loaded;
}

interface Typed {
  readonly cells: Readonly<Record<string, string>>;
  readonly printed?: Readonly<Record<string, string>>;
  readonly emptied?: string;
  readonly token?: string;
  readonly seen?: string;
  readonly sources?: readonly object[];
}

/** A grid as the browser sends it, opened on these figures. */
function typed({ figures }: FigureSheet, sent: Typed) {
  const versions = figures.map((figure) => [figure.key, printSeen(figure)]);
  return figureGridSchema.parse({
    ...{ token: randomUUID(), reportId, currency: "CNY", scale: "1000" },
    ...{ versions: Object.fromEntries(versions), seen: "typed" },
    sources: [{ known: SOURCE, locator: "p. 12" }],
    ...sent,
  });
}

/** Sends a grid, and once more with a reason where something about it is doubtful. */
async function enterAnyway(form: FigureGridForm, actor: Actor): Promise<FigureEntry> {
  const entry = await enterFigures(form, actor);
  const warnings = entry.ok ? [] : (entry.check?.warnings ?? []);
  if (warnings.length === 0) return entry;
  const seenWarnings = warnings.map(({ key }) => key);
  return enterFigures({ ...form, seenWarnings, quickReason: "checkedSource" }, actor);
}

const amountAt = async (key: string) =>
  (await sheet()).figures.find((figure) => figure.key === key)?.amount.value ?? null;

const changeSets = () => prisma.changeSet.count();

describe("the grid of a report", () => {
  it("knows its figures, what other reports print in the same cell, and no article as its source", async () => {
    const { figures, others, source, schemes } = await sheet();
    expect(figures.find(({ key }) => key === TOTAL)?.amount.value).toBe("3772000000");
    expect(others.some(({ key }) => figures.some((figure) => figure.key === key))).toBe(false);
    expect(others.length).toBeGreaterThan(50);
    // All that is known of this report is what newspapers print of it.
    expect(source).toBeNull();
    expect(schemes.length).toBe(4);
  });

  it("proposes the report itself as its source, before articles on which more figures rest", async () => {
    const interim = await prisma.financialReport.findUniqueOrThrow({
      where: { slug: "sensetime-interim-2025" },
    });
    expect((await loadFigureSheet(interim.id, "en"))?.source).toMatch(
      / \[reportify-summaries-of-hkex-366bd1\]$/,
    );
  });

  it("saves changed and new figures in one change, each with its claim, and nothing else", async () => {
    const opened = await sheet();
    const before = await changeSets();
    const unchanged = opened.figures.map(({ key }) => key);
    const entry = await enterAnyway(
      typed(opened, {
        cells: {
          ...{ [TOTAL]: "3,772,200", [OWNERS]: "(2,154,000)" },
          ...{ [RESEARCH]: "3,465,700", [WITHOUT_SHARES]: "1" },
          "REVENUE_GROWTH/2024-FY": "10.8%",
        },
        printed: { [TOTAL]: "3,772,200" },
      }),
      admin,
    );
    expect(entry).toMatchObject({ ok: true, isPublished: true });
    expect(await changeSets()).toBe(before + 1);
    const set = await prisma.changeSet.findFirstOrThrow({
      where: { proposalId: entry.ok ? entry.proposalId : "" },
      include: { revisions: true },
    });
    expect(set.revisions).toHaveLength(4);
    const { figures } = await sheet();
    expect(figures).toHaveLength(unchanged.length + 3);
    const of = (key: string) => figures.find((figure) => figure.key === key);
    expect(of(TOTAL)).toMatchObject({ version: 2, amount: { value: "3772200000" } });
    expect(of(OWNERS)).toMatchObject({ version: 1, amount: { value: "-2154000000" } });
    const id = of(TOTAL)?.id ?? "";
    const { snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
    expect(claimsIn(snapshot ?? {}).filter(({ field }) => field === "amount")).toMatchObject([
      { status: "COMPETING", value: "3770000000" },
      { status: "SUPERSEDED", value: "3772000000" },
      { status: "ACCEPTED", value: "3772200000", locator: "p. 12", statedAs: "3,772,200" },
    ]);
  });

  it("waits for review where its author may not publish", async () => {
    const opened = await sheet();
    const entry = await enterAnyway(typed(opened, { cells: { [TOTAL]: "3,772,300" } }), editor);
    expect(entry).toMatchObject({ ok: true, isPublished: false });
    expect(await amountAt(TOTAL)).toBe("3772200000");
    const id = entry.ok ? entry.proposalId : "";
    const published = await publishProposal(admin, { id, version: 1, comment: null });
    expect(published.ok).toBe(true);
    expect(await amountAt(TOTAL)).toBe("3772300000");
  });

  it("saves once, however often it arrives, and is not answered for other content", async () => {
    const opened = await sheet();
    for (const actor of [editor, admin]) {
      const token = randomUUID();
      const value = actor === admin ? "3,772,500" : "3,772,400";
      const twice = typed(opened, { token, cells: { [TOTAL]: value } });
      const answers = await Promise.all([enterAnyway(twice, actor), enterAnyway(twice, actor)]);
      const [first] = answers;
      expect(first).toMatchObject({ ok: true, proposalId: token });
      expect(answers[1]).toEqual(first);
      expect(await prisma.proposal.count({ where: { id: token } })).toBe(1);
      const more = typed(opened, { token, cells: { [TOTAL]: value, [OWNERS]: "5" } });
      expect(await enterAnyway(more, actor)).toEqual({
        ok: false,
        errors: { "": ["form.alreadySaved"] },
      });
    }
  });

  it("asks before it deletes what was emptied, which comes back from the bin", async () => {
    const opened = await sheet();
    const asked = await enterAnyway(typed(opened, { cells: { [OWNERS]: "" } }), admin);
    expect(asked).toMatchObject({ ok: false, errors: {}, check: { emptied: [OWNERS] } });
    expect(await amountAt(OWNERS)).toBe("-2154000000");
    const confirmed = typed(opened, { cells: { [OWNERS]: "" }, emptied: OWNERS, sources: [] });
    expect(await enterAnyway(confirmed, admin)).toMatchObject({ ok: true });
    expect(await amountAt(OWNERS)).toBeNull();
    const [item] = (await listBin(admin, "IN_BIN", null)).items;
    expect(item).toMatchObject({ type: "ReportedFigure", entityCount: 1 });
    expect(
      await askFor(admin, "ReportedFigure", item?.entityId ?? "", {
        ...{ act: "RESTORE", itemId: item?.id ?? "" },
      }),
    ).toMatchObject({ ok: true });
    expect(await amountAt(OWNERS)).toBe("-2154000000");
  });

  it("never overwrites what was changed meanwhile, and says what stands there now", async () => {
    const mine = await sheet();
    const theirs = typed(mine, { cells: { [TOTAL]: "3,900,000", [OWNERS]: "7" } });
    expect(await enterAnyway(theirs, admin)).toMatchObject({ ok: true });
    const late = { cells: { [TOTAL]: "3,800,000", [OWNERS]: "8" } };
    const refused: FigureEntry = await enterAnyway(typed(mine, late), admin);
    expect(refused).toMatchObject({
      ok: false,
      errors: {
        [`cells.${TOTAL}`]: ["figure.changedMeanwhile"],
        [`cells.${OWNERS}`]: ["figure.changedMeanwhile"],
      },
      check: { conflicts: [{ now: { value: "3900000000" } }, { now: { value: "7000" } }] },
    });
    expect(await amountAt(TOTAL)).toBe("3900000000");
    // What they saved is what is wanted: nothing is left to do.
    expect(await enterAnyway(typed(mine, { cells: { [TOTAL]: "3.9bn" } }), admin)).toMatchObject({
      errors: { "": ["entity.unchanged"] },
    });
    const seen = refused.ok ? [] : (refused.check?.conflicts ?? []);
    const versions = Object.fromEntries(seen.map(({ key, version }) => [key, version]));
    const again = figureGridSchema.parse({
      ...{ token: randomUUID(), reportId, currency: "CNY", scale: "1000", seen: "typed" },
      ...{ versions, sources: [{ known: SOURCE }], cells: late.cells },
    });
    expect(await enterAnyway(again, admin)).toMatchObject({ ok: true });
    expect(await amountAt(TOTAL)).toBe("3800000000");
  });

  it("takes nothing on nobody's word, and names what is not there", async () => {
    const opened = await sheet();
    const cells = { [TOTAL]: "5", "REVENUE/2024-FY/no-such-segment": "5" };
    expect(
      await enterAnyway(typed(opened, { cells: { [TOTAL]: "5" }, sources: [] }), admin),
    ).toMatchObject({
      errors: { "sources[0].known": ["source.required"] },
    });
    expect(await enterAnyway(typed(opened, { cells }), admin)).toMatchObject({
      errors: { "cells.REVENUE/2024-FY/no-such-segment": ["entity.unknown"] },
    });
  });

  it("does not take the version of another figure for that of a cell", async () => {
    const opened = await sheet();
    const other = opened.figures.find(({ key }) => key === OWNERS);
    const form = typed(opened, { cells: { [TOTAL]: "5" } });
    const cells = form.cells.map((cell) => ({ ...cell, seen: other ?? null }));
    expect(await enterAnyway({ ...form, cells }, admin)).toMatchObject({
      errors: { "": ["form.stale"] },
    });
  });

  it("shows a page without scripts how it understood, before it saves", async () => {
    const opened = await sheet();
    const sent = { cells: { [TOTAL]: "3.77bn" }, seen: "" };
    const first = await enterAnyway(typed(opened, sent), admin);
    expect(first).toMatchObject({ ok: false, errors: {}, check: { read: [{ key: TOTAL }] } });
    const seen = first.ok ? "" : (first.check?.seen ?? "");
    expect(await enterAnyway(typed(opened, { ...sent, seen }), admin)).toMatchObject({ ok: true });
  });

  it("asks why before a figure ten times as large is saved, and keeps the answer", async () => {
    const opened = await sheet();
    const tenfold = typed(opened, { cells: { [TOTAL]: "37,720,000" } });
    const asked = await enterFigures(tenfold, editor);
    expect(asked).toMatchObject({ ok: false, errors: {} });
    const warnings = asked.ok ? [] : (asked.check?.warnings ?? []);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.every(({ field }) => field === "amount")).toBe(true);
    const seenWarnings = warnings.map(({ key }) => key);
    expect(await enterFigures({ ...tenfold, seenWarnings }, editor)).toMatchObject({
      errors: { reason: ["text.required"] },
    });
    const entry = await enterFigures(
      { ...tenfold, seenWarnings, reason: "All in one year." },
      editor,
    );
    expect(entry).toMatchObject({ ok: true, isPublished: false });
  });

  it("leaves data that equals its revisions and its claims", async () => {
    const comparisons = await checkDatabase(prisma);
    expect(comparisons.filter(({ outcome }) => outcome === "breach")).toEqual([]);
  });
});
