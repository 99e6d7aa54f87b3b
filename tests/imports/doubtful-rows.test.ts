import { beforeAll, describe, expect, it } from "vitest";
import { listImportRows } from "@/lib/data/imports/rows";
import { excludeRows } from "@/lib/data/imports/steps";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { excludeRowsSchema } from "@/lib/schemas/import";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { carriedOut, detailOf, judged, type Rows } from "./import-steps";

let admin: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
  ({ slug: source } = await prisma.source.findFirstOrThrow({ orderBy: { slug: "asc" } }));
});

const round = (organization: string, announcedOn: string, moneyRaised: string, more = {}) => ({
  ...{ organization, label: `Of ${announcedOn}`, investmentType: "SERIES_A", status: "CLOSED" },
  ...{ announcedOn, moneyRaised, ...more },
});

/** What is doubtful about which row, and the row that it is held against. */
async function doubtsOf(id: string) {
  const { rows } = await listImportRows(admin, id, { only: "DOUBTFUL", after: 0 });
  return rows.flatMap(({ number, excluded, doubts }) =>
    doubts.map(({ code, field, row }) => [number, excluded, code, field, row ?? null]),
  );
}

const judge = (rows: Rows) => judged(admin, "FundingRound", rows, { source, createMissing: true });

describe("a dry run doubts", () => {
  it("a slip beside the other rows of its company, wherever they stand in the file", async () => {
    const { id, counts, doubtfulCount } = await judge([
      round("Slip Robotics", "2019-05", "1000m CNY"),
      round("Calm Robotics", "2019-05", "10m CNY"),
      round("Slip Robotics", "2018-05", "10m CNY"),
      round("Slip Robotics", "2020-05", "30m CNY"),
    ]);
    expect(await doubtsOf(id)).toEqual([[2, true, "tenfoldOfRounds", "moneyRaised", 5]]);
    expect(counts).toEqual({ NEW: 4, UPDATE: 0, DUPLICATE: 0, ERROR: 0 });
    expect(doubtfulCount).toBe(1);
  });

  it("the later of two rows that look alike, also by an investor in common", async () => {
    const { id, counts } = await judge([
      round("Twin Robotics", "2019-01", "10m CNY", { investors: "Common Backer" }),
      round("Twin Robotics", "2019-03", "25m CNY", { investors: "Common Backer" }),
    ]);
    expect(await doubtsOf(id)).toEqual([[3, true, "lookalikeRound", "announcedOn", 2]]);
    expect(counts).toMatchObject({ NEW: 1, DUPLICATE: 1 });
  });

  it("a day that has not come, and what it stands beside already", async () => {
    const standing = await prisma.fundingRound.findFirstOrThrow({
      where: { announcedOnPrecision: "DAY" },
      include: { organization: true },
      orderBy: { announcedOn: "asc" },
    });
    const day = standing.announcedOn?.toISOString().slice(0, 7) ?? "";
    const { id } = await judge([
      round("Tomorrow Robotics", "2199-01", "10m CNY"),
      round(`Whoever [${standing.organization.slug}]`, day, "7.7m CNY"),
    ]);
    const doubts = await doubtsOf(id);
    expect(doubts).toContainEqual([2, true, "futureDate", "announcedOn", null]);
    expect(doubts).toContainEqual([3, true, "lookalikeRound", "announcedOn", null]);
  });

  it("whom a row would make, where somebody is called nearly so", async () => {
    const { id } = await judge([
      round("Nearly Robotics Ltd.", "2019-01", "10m CNY"),
      round("Nearly Robotics, Inc.", "2021-01", "12m CNY"),
    ]);
    expect(await doubtsOf(id)).toEqual([[3, true, "sameName", "name", 2]]);
  });
});

describe("a doubtful row", () => {
  it("is taken in for a reason, which stays on record with its doubts", async () => {
    const rows = [
      round("Kept Robotics", "2018-05", "10m CNY"),
      round("Kept Robotics", "2020-05", "3000m CNY"),
      round("Kept Robotics", "2199-05", "20m CNY"),
    ];
    const { id, version } = await judge(rows);
    const choose = (form: object) => excludeRows(admin, excludeRowsSchema.parse({ id, ...form }));
    const refused = await choose({ version, all: "DOUBTFUL" });
    expect(refused).toEqual({ ok: false, message: "import.reasonMissing" });
    await choose({ version, rows: [3], reason: "The filing says 3 billion." });
    expect(await detailOf(admin, id)).toMatchObject({ plannedCount: 2, excludedCount: 1 });

    const done = await carriedOut(admin, await detailOf(admin, id));
    expect(done).toMatchObject({ state: "DONE", trouble: null });
    const kept = await prisma.warningOverride.findMany({ where: { importId: id } });
    expect(kept).toMatchObject([
      {
        ...{ code: "tenfoldOfRounds", field: "moneyRaised", authorId: admin.id },
        ...{ reason: "The filing says 3 billion.", proposalId: null },
      },
    ]);
    const made = await prisma.fundingRound.findMany({
      where: { organization: { name: "Kept Robotics" } },
    });
    expect(made).toHaveLength(2);
    expect(made.map(({ id: made }) => made)).toContain(kept[0]?.entityId);
    const log = await prisma.auditEntry.findFirst({
      where: { action: "warning.override" },
      orderBy: { at: "desc" },
    });
    expect(log).toMatchObject({ subjectType: "Import", subjectId: id });
  });

  it("gives its reason back when it is left out again", async () => {
    const { id, version } = await judge([round("Back Robotics", "2199-05", "20m CNY")]);
    const form = { id, rows: [2] };
    await excludeRows(
      admin,
      excludeRowsSchema.parse({ ...form, version, quickReason: "sourceSaysSo" }),
    );
    expect(await detailOf(admin, id)).toMatchObject({ plannedCount: 1 });
    await excludeRows(
      admin,
      excludeRowsSchema.parse({ ...form, version: version + 1, excluded: true }),
    );
    const { rows } = await listImportRows(admin, id, { only: "DOUBTFUL", after: 0 });
    expect(rows).toMatchObject([{ excluded: true, reason: null }]);
  });
});

describe("figures of a report in a file", () => {
  it("are held against each other: segments that do not add up, and growth", async () => {
    const report = await prisma.financialReport.findFirstOrThrow({
      where: { organization: { segmentSchemes: { some: {} } } },
      include: { organization: { include: { segmentSchemes: { include: { segments: true } } } } },
    });
    const { segments = [] } = report.organization.segmentSchemes[0] ?? {};
    const figure = (fiscalYear: number, amount: string, segment = "") => ({
      ...{ report: report.slug, metric: "REVENUE", segment, fiscalPeriod: "FY" },
      ...{ fiscalYear: String(fiscalYear), amount },
    });
    const { id, counts } = await judged(
      admin,
      "ReportedFigure",
      [
        ...segments.map(({ slug }) => figure(1995, "50m CNY", slug)),
        figure(1995, "60m CNY"),
        figure(1996, "900m CNY"),
      ],
      { source },
    );
    expect(counts.ERROR).toBe(0);
    const codes = (await doubtsOf(id)).map(([, , code]) => code);
    expect(codes).toContain("segmentSum");
    expect(codes).toContain("steepGrowth");
  });
});
