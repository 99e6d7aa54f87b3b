import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partialDates } from "../partial-date.arbitrary";
import { raisedAmounts } from "../quantity.arbitrary";
import { amend, changedWords, isAcceptedWord, type Word } from "./amend";
import { ENTITY_FORMS } from "./entity-fields";
import { columnsOfField } from "./field-columns";
import { claimsIn, type Snapshot, type SnapshotItem } from "./snapshot";

const FIRST: Word = { sourceId: "first", locator: "" };
const SECOND: Word = { sourceId: "second", locator: "page 3" };

const amount = (value: string | null) => ({
  ...{ moneyRaisedValue: value, moneyRaisedMaxValue: null, moneyRaisedCurrency: value && "CNY" },
  moneyRaisedQualifier: value === null ? "UNDISCLOSED" : "EXACT",
});

const entered = amend(
  "FundingRound",
  { id: "round", slug: "a-round" },
  { label: "Series A", status: "ANNOUNCED", ...amount("5"), note: "A note." },
  FIRST,
);

const claimsOn = (field: string, snapshot: Snapshot) =>
  claimsIn(snapshot)
    .filter((claim) => claim.field === field)
    .map(({ sourceId, status, value, text }) => [sourceId, status, value ?? text]);

describe("a new entity", () => {
  it("has an accepted claim on itself and on each claimable field that is filled", () => {
    expect(claimsIn(entered).map(({ field, status }) => [field, status])).toEqual([
      ["label", "ACCEPTED"],
      ["status", "ACCEPTED"],
      ["moneyRaised", "ACCEPTED"],
      ["existence", "ACCEPTED"],
    ]);
  });

  it("rests on no claims where its kind has none", () => {
    const source = amend("Source", { id: "s", slug: "s" }, { publisher: "Daily" }, null);
    expect(source).toEqual({ id: "s", slug: "s", publisher: "Daily" });
  });

  it("is not entered on nobody's word", () => {
    expect(() => amend("Person", { id: "p", slug: "p" }, { name: "Li" }, null)).toThrow(/word/);
  });
});

describe("a field that changes", () => {
  it("takes the new word, and its old one is superseded", () => {
    const changed = amend("FundingRound", entered, amount("6"), SECOND);
    expect(changed.moneyRaisedValue).toBe("6");
    expect(claimsOn("moneyRaised", changed)).toEqual([
      ["first", "SUPERSEDED", "5"],
      ["second", "ACCEPTED", "6"],
    ]);
    expect(claimsOn("label", changed)).toEqual(claimsOn("label", entered));
  });

  it("has its claim replaced where the same place of the same source is read anew", () => {
    const printed = amend("FundingRound", entered, amount("5.5"), {
      ...FIRST,
      statedAs: { moneyRaised: "5.5元" },
    });
    const slip = amend("FundingRound", printed, amount("6"), FIRST);
    expect(claimsOn("moneyRaised", slip)).toEqual([["first", "ACCEPTED", "6"]]);
    expect(claimsIn(slip).find(({ field }) => field === "moneyRaised")?.statedAs).toBe("5.5元");
  });

  it("loses its accepted claim when it is emptied, and needs no source for that", () => {
    const emptied = amend("FundingRound", entered, { label: null }, null);
    expect(emptied.label).toBeNull();
    expect(claimsOn("label", emptied)).toEqual([["first", "SUPERSEDED", "Series A"]]);
  });

  it("just changes where no claim speaks of it", () => {
    const noted = amend("FundingRound", entered, { note: "Another." }, null);
    expect(noted).toEqual({ ...entered, note: "Another." });
  });

  it("keeps its column where the new word only competes", () => {
    const said = amend("FundingRound", entered, { ...amount("6"), note: "x" }, SECOND, "COMPETING");
    expect({ ...said, claims: [] }).toEqual({ ...entered, claims: [] });
    expect(claimsOn("moneyRaised", said)).toEqual([
      ["first", "ACCEPTED", "5"],
      ["second", "COMPETING", "6"],
    ]);
  });

  it("is accepted from a claim that competed so far", () => {
    const said = amend("FundingRound", entered, amount("6"), SECOND, "COMPETING");
    const accepted = amend("FundingRound", said, amount("6"), SECOND);
    expect(claimsOn("moneyRaised", accepted)).toEqual([
      ["first", "SUPERSEDED", "5"],
      ["second", "ACCEPTED", "6"],
    ]);
  });

  it("is told apart from one of which only a rendering changes", () => {
    const role = amend("Role", { id: "r", slug: "r" }, { title: "Chairman" }, FIRST);
    expect(changedWords("Role", role, { titleZhHans: "董事长" })).toEqual([]);
  });

  it("knows the place that its accepted claim stands at", () => {
    expect(isAcceptedWord(entered, "moneyRaised", FIRST)).toBe(true);
    expect(isAcceptedWord(entered, "moneyRaised", { ...FIRST, locator: "page 2" })).toBe(false);
    expect(isAcceptedWord(entered, "closedOn", FIRST)).toBe(false);
  });
});

/** Columns as a form of a round may leave them, and words on them. */
const columns = fc
  .record({
    label: fc.constantFrom(null, "Series A", "Series B"),
    closedOn: fc.option(partialDates),
    moneyRaised: raisedAmounts,
    note: fc.constantFrom(null, "A note.", "Another."),
  })
  .map((values): Snapshot => {
    const fields = ENTITY_FORMS.FundingRound.fields.filter(({ name }) =>
      Object.hasOwn(values, name),
    );
    const byName = new Map(Object.entries(values));
    return Object.assign(
      {},
      ...fields.map((field) => columnsOfField(field, byName.get(field.name) ?? null)),
    );
  });
const word = fc.record({
  sourceId: fc.constantFrom("first", "second", "third"),
  locator: fc.constantFrom("", "page 1"),
});
const edits = fc.array(
  fc.record({
    columns,
    word,
    standing: fc.constantFrom("ACCEPTED" as const, "COMPETING" as const),
  }),
  { maxLength: 6 },
);

/** One accepted claim as columns, to compare with the row. */
function columnsOfClaim({ field, text, date, datePrecision, dateInferred, ...said }: SnapshotItem) {
  if (text !== undefined) return { [`${field}`]: text };
  if (date !== undefined) {
    return {
      [`${field}`]: date,
      [`${field}Precision`]: datePrecision,
      [`${field}Inferred`]: dateInferred ?? false,
    };
  }
  return {
    [`${field}Value`]: said.value ?? null,
    [`${field}MaxValue`]: said.maxValue ?? null,
    [`${field}Qualifier`]: said.qualifier,
    [`${field}Currency`]: said.currency ?? null,
  };
}

describe("any sequence of edits", () => {
  it("leaves columns equal to their only accepted claims, and no place said twice", () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        let version = entered;
        for (const one of sequence) {
          const competes =
            one.standing === "COMPETING" &&
            changedWords("FundingRound", version, one.columns).some(({ field }) =>
              isAcceptedWord(version, field, one.word),
            );
          if (competes) continue;
          version = amend("FundingRound", version, one.columns, one.word, one.standing);
        }
        const accepted = claimsIn(version).filter(({ status }) => status === "ACCEPTED");
        const named = accepted.map(({ field }) => field);
        expect(new Set(named).size).toBe(named.length);
        for (const claim of accepted.filter(({ field }) => field !== "existence")) {
          expect(version).toMatchObject(columnsOfClaim(claim));
        }
        for (const field of ["label", "closedOn"]) {
          expect(named.includes(field)).toBe((version[field] ?? null) !== null);
        }
        const places = claimsIn(version).map((claim) =>
          [claim.field, claim.sourceId, claim.locator ?? ""].join(" "),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
