import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import errors from "@/lib/i18n/messages/en/errors.json";
import { dumpDatabase } from "../data-set/dump";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { judged, type Rows, rowsOf } from "./import-steps";

let editor: Actor;
let source: string;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
  const sources = await prisma.source.findMany({ orderBy: { slug: "asc" }, take: 1 });
  source = sources[0]?.slug ?? "";
});

type Bad = readonly [
  change: Readonly<Record<string, string>>,
  column: string | null,
  reason: string,
];

const GOOD_ROUND = {
  id: "",
  slug: "",
  organization: "Sunrise [sunrise]",
  label: "Round of the import",
  investmentType: "SERIES_A",
  status: "CLOSED",
  announcedOn: "1999-03",
  moneyRaised: "12,345 CNY",
  leadInvestors: "",
  investors: "",
  moreInvestors: "",
  announcedOnInferred: "",
  closedOn: "",
  netProceeds: "",
  sharesIssued: "",
  pricePerShare: "",
  note: "",
  noteZhHans: "",
  source: "",
  locator: "",
};

const BAD_ROUNDS: readonly Bad[] = [
  [{ organization: "" }, "organization", "text.required"],
  [{ organization: "Nobody of this name" }, "organization", "entity.unknown"],
  [{ organization: "x".repeat(500) }, "organization", "text.tooLong"],
  [{ label: "x".repeat(121) }, "label", "text.tooLong"],
  [{ investmentType: "" }, "investmentType", "choice.required"],
  [{ investmentType: "Series of sorts" }, "investmentType", "choice.required"],
  [{ status: "DONE" }, "status", "choice.required"],
  [{ announcedOn: "" }, "announcedOn", "text.required"],
  [{ announcedOn: "some day" }, "announcedOn", "partialDate.UNREADABLE"],
  [{ announcedOn: "2025-02-30" }, "announcedOn", "partialDate.NO_SUCH_DATE"],
  [{ closedOn: "2025-13" }, "closedOn", "partialDate.NO_SUCH_DATE"],
  [{ closedOn: "03/04/2025" }, "closedOn", "partialDate.AMBIGUOUS_ORDER"],
  [{ announcedOn: "March 5" }, "announcedOn", "partialDate.MISSING_YEAR"],
  [{ netProceeds: `${"9".repeat(25)} CNY` }, "netProceeds", "quantity.TOO_LARGE"],
  [{ announcedOnInferred: "perhaps" }, "announcedOnInferred", "import.yesOrNo"],
  [{ moreInvestors: "etc." }, "moreInvestors", "import.yesOrNo"],
  [{ moneyRaised: "" }, "moneyRaised", "quantity.EMPTY"],
  [{ moneyRaised: "a lot" }, "moneyRaised", "quantity.UNREADABLE"],
  [{ moneyRaised: "-5 CNY" }, "moneyRaised", "amount.negative"],
  [{ moneyRaised: "12%" }, "moneyRaised", "quantity.notMoney"],
  [{ netProceeds: "5bn - 3bn CNY" }, "netProceeds", "quantity.REVERSED_RANGE"],
  [{ sharesIssued: "12%" }, "sharesIssued", "measure.SHARES"],
  [{ noteZhHans: "没有英文" }, "noteZhHans", "rendering.noEnglish"],
  [{ note: "x".repeat(1001) }, "note", "text.tooLong"],
  [{ leadInvestors: "Nobody of this name" }, "leadInvestors", "entity.unknown"],
  [{ investors: "Sany Group [sany-group]; sany-group" }, "investors", "import.partyTwice"],
  [{ source: "no-such-source" }, "source", "source.unknown"],
  [{ source: "https://example.org/nothing" }, "source", "source.unknown"],
  [{ locator: "p".repeat(201) }, "locator", "text.tooLong"],
  [{ id: "12" }, "id", "import.idMalformed"],
  [{ slug: "Not a slug" }, "slug", "slug.malformed"],
];

/** One bad cell of other kinds of file. */
const OTHERS: readonly (readonly [EntityType, Rows[number], Bad[1], Bad[2]])[] = [
  ["Organization", { name: "曦望", kind: "COMPANY" }, "name", "party.needsLatin"],
  [
    "Organization",
    { name: "New Co", kind: "COMPANY", otherNames: "Old | xx | FORMER" },
    "otherNames",
    "choice.required",
  ],
  [
    "OrganizationRelationship",
    { child: "sunrise", type: "SUPPLIER", parent: "sunrise" },
    "parent",
    "entity.withItself",
  ],
  [
    "OrganizationRelationship",
    { child: "sunrise", type: "SUPPLIER", parent: "sany-group", from: "2024", to: "2020" },
    "to",
    "period.reversed",
  ],
  [
    "OrganizationRelationship",
    { child: "sunrise", type: "SUPPLIER", parent: "sany-group", groupRole: "X" },
    "groupRole",
    "relationship.groupRole",
  ],
  [
    "Shareholding",
    { holder: "sany-group", organization: "sunrise", stake: "120%", asOf: "2020" },
    "stake",
    "quantity.overHundred",
  ],
  [
    "FinancialReport",
    {
      organization: "sensetime",
      kind: "ANNUAL_RESULTS",
      fiscalYear: "1900",
      fiscalPeriod: "FY",
      publishedOn: "2020",
    },
    "fiscalYear",
    "number.outOfRange",
  ],
  [
    "Source",
    { publisher: "P", kind: "PRESS", reliability: "A", publishedOn: "2020", url: "ftp://x" },
    "url",
    "url.malformed",
  ],
  [
    "Source",
    { publisher: "P", kind: "PRESS", reliability: "A", publishedOn: "2020", accessedOn: "soon" },
    "accessedOn",
    "date.malformed",
  ],
  [
    "Event",
    { title: "Something", occurredOn: "2020", participants: "" },
    "participants",
    "text.required",
  ],
];

/** What an import may write before it is carried out. */
const OF_IMPORTS = /^(Import|AuditEntry)/;

async function dumpOfData() {
  const dump = await dumpDatabase(prisma);
  return Object.fromEntries(Object.entries(dump).filter(([table]) => !OF_IMPORTS.test(table)));
}

describe("a dry run tells each bad row with its column and the reason", () => {
  it("of rounds, and nothing is written", async () => {
    const before = await dumpOfData();
    const rows = BAD_ROUNDS.map(([change], at) => {
      return { ...GOOD_ROUND, label: `Round ${at}`, announcedOn: `${1950 + 2 * at}-03`, ...change };
    });
    const detail = await judged(editor, "FundingRound", rows, { source });
    expect(detail.counts).toEqual({ NEW: 0, UPDATE: 0, DUPLICATE: 0, ERROR: rows.length });
    const told = (await rowsOf(editor, detail.id)).map(({ number, problems }) => [
      number,
      problems.map(({ column, reason }) => [column, reason]),
    ]);
    expect(told).toEqual(BAD_ROUNDS.map(([, ...problem], at) => [at + 2, [problem]]));
    expect(await dumpOfData()).toEqual(before);
  });

  it.each(OTHERS)("of %s %o", async (type, row, column, reason) => {
    const detail = await judged(editor, type, [row], { source });
    const [told] = await rowsOf(editor, detail.id);
    expect(told).toMatchObject({ verdict: "ERROR", hasPlan: false });
    expect(told?.problems).toContainEqual({ column, reason });
  });

  it("in words that every language has", () => {
    const reasons = [...BAD_ROUNDS.map(([, , reason]) => reason), ...OTHERS.map((bad) => bad[3])];
    for (const reason of reasons) {
      const [part = "", name = ""] = reason.split(".");
      expect(errors, reason).toHaveProperty([part, name]);
    }
    expect(new Set(reasons).size).toBeGreaterThan(20);
  });
});

describe("a dry run also tells", () => {
  it("a row that has no source, and one with cells beyond the last column", async () => {
    const { source: _, ...row } = GOOD_ROUND;
    const without = await judged(editor, "FundingRound", [row]);
    const [told] = await rowsOf(editor, without.id);
    expect(told?.problems).toEqual([{ column: "source", reason: "source.required" }]);
    const long = await judged(editor, "Person", "name\nAda\nBob,x\n", { source });
    expect((await rowsOf(editor, long.id)).map(({ problems }) => problems)).toEqual([
      [],
      [{ column: null, reason: "import.cellsBeyond" }],
    ]);
  });

  it("rows of one file about the same, and rounds that look alike", async () => {
    const people = await judged(editor, "Person", "name\nAda\nada\n", { source });
    expect((await rowsOf(editor, people.id))[1]).toMatchObject({
      verdict: "DUPLICATE",
      problems: [{ column: null, reason: "import.sameAsRow", row: 2 }],
    });
    const round = { ...GOOD_ROUND, label: "Other" };
    const rounds = await judged(editor, "FundingRound", [GOOD_ROUND, round], { source });
    expect((await rowsOf(editor, rounds.id))[1]).toMatchObject({
      ...{ verdict: "DUPLICATE", excluded: true, hasPlan: true },
      doubts: [{ code: "lookalikeRound", row: 2 }],
    });
    const apart = ["first-of-two", "second-of-two"].map((slug) => ({ ...GOOD_ROUND, slug }));
    const both = await judged(editor, "FundingRound", apart, { source });
    expect((await rowsOf(editor, both.id)).map(({ problems }) => problems)).toEqual([[], []]);
  });
});
