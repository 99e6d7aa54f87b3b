import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameSnapshot, type Snapshot } from "./snapshot";
import { changedFields, mergeSnapshots } from "./snapshot-changes";
import { EMPTY_FIELD, fieldsOf, isSameField, snapshotOfFields } from "./snapshot-fields";

const claim = (field: string, value: string) => ({
  ...{ field, sourceId: "source", locator: "" },
  ...{ status: "ACCEPTED", qualifier: "EXACT", value, currency: "CNY" },
});

const amount = (value: string) => ({
  ...{ moneyRaisedValue: value, moneyRaisedMaxValue: null, moneyRaisedQualifier: "EXACT" },
  ...{ moneyRaisedCurrency: "CNY" },
});

const round = (value: string, more: Snapshot = {}): Snapshot => ({
  ...{ id: "round", slug: "a-round", label: "Series A", moreInvestors: false },
  ...{ announcedOn: "2025-07-01", announcedOnPrecision: "MONTH", announcedOnInferred: false },
  ...amount(value),
  claims: [claim("moneyRaised", value)],
  ...more,
});

/** Versions of one round that differ at random. */
const version: fc.Arbitrary<Snapshot> = fc
  .record({
    value: fc.constantFrom("1", "2", "3"),
    label: fc.constantFrom("Series A", "Series B", null),
    moreInvestors: fc.boolean(),
    precision: fc.constantFrom("MONTH", "DAY"),
    wholes: fc.subarray(["x", "y"]),
  })
  .map(({ value, label, moreInvestors, precision, wholes }) =>
    round(value, {
      ...{ label, moreInvestors, announcedOnPrecision: precision },
      countedIn: wholes.map((wholeId) => ({ wholeId })),
    }),
  );

const field = (changes: ReturnType<typeof changedFields>) => changes.map((change) => change.field);

describe("a field", () => {
  it("has the columns that belong together, with the claims on it", () => {
    const fields = fieldsOf(round("5"));
    expect([...fields.keys()]).toEqual([
      ...["id", "slug", "label", "moreInvestors", "announcedOn", "moneyRaised"],
    ]);
    expect(fields.get("moneyRaised")).toEqual({
      columns: amount("5"),
      items: [],
      claims: [claim("moneyRaised", "5")],
    });
  });

  it("is a text with its Chinese, while Chinese names are their own", () => {
    const texts = { note: "Rumoured.", noteZhHans: "传闻。", noteZhHant: "傳聞。" };
    const names = { name: "Sunrise", nameZhHans: "曦望", nameZhHant: "曦望" };
    expect([...fieldsOf({ ...texts, ...names }).keys()]).toEqual(["note", ...Object.keys(names)]);
  });

  it("is all there is in a snapshot", () => {
    fc.assert(
      fc.property(version, (snapshot) => {
        expect(isSameSnapshot(snapshotOfFields(fieldsOf(snapshot)), snapshot)).toBe(true);
      }),
    );
  });
});

describe("two versions", () => {
  it("differ in nothing but the fields that were changed", () => {
    expect(changedFields(round("5"), round("5"))).toEqual([]);
    expect(field(changedFields(round("5"), round("6", { label: null })))).toEqual([
      ...["label", "moneyRaised"],
    ]);
  });

  it("differ in a field of which only a claim was added", () => {
    const second = { ...claim("moneyRaised", "6"), status: "COMPETING", sourceId: "other" };
    const said = round("5", { claims: [claim("moneyRaised", "5"), second] });
    expect(field(changedFields(round("5"), said))).toEqual(["moneyRaised"]);
  });

  it("do not differ by the order of claims or by what is empty", () => {
    const claims = [claim("moneyRaised", "5"), claim("label", "x")];
    const one = round("5", { claims, note: null, countedIn: [] });
    expect(isSameSnapshot(one, round("5", { claims: claims.toReversed() }))).toBe(true);
  });

  it("of a new entity differ in all that is filled", () => {
    expect(field(changedFields(null, round("5")))).not.toContain("moreInvestors");
    expect(field(changedFields(null, round("5")))).toContain("moneyRaised");
  });
});

describe("a merge", () => {
  it("takes the only change there is", () => {
    fc.assert(
      fc.property(version, version, (base, changed) => {
        for (const merge of [
          mergeSnapshots(base, base, changed),
          mergeSnapshots(base, changed, base),
          mergeSnapshots(base, changed, changed),
        ]) {
          expect(merge.conflicts).toEqual([]);
          expect(isSameSnapshot(merge.merged, changed)).toBe(true);
        }
      }),
    );
  });

  it("is in conflict in exactly the fields that both have changed to different ends", () => {
    fc.assert(
      fc.property(version, version, version, (base, theirs, mine) => {
        const [a, b] = [field(changedFields(base, theirs)), field(changedFields(base, mine))];
        const differ = field(changedFields(theirs, mine));
        const expected = differ.filter((name) => a.includes(name) && b.includes(name));
        const { conflicts } = mergeSnapshots(base, theirs, mine);
        expect(conflicts.map((conflict) => conflict.field).sort()).toEqual(expected.sort());
      }),
    );
  });

  it("ends at whichever was chosen", () => {
    fc.assert(
      fc.property(version, version, version, (base, theirs, mine) => {
        const { conflicts } = mergeSnapshots(base, theirs, mine);
        for (const side of ["theirs", "mine"] as const) {
          const choices = new Map(conflicts.map((conflict) => [conflict.field, side]));
          const { merged, conflicts: left } = mergeSnapshots(base, theirs, mine, choices);
          expect(left).toEqual([]);
          for (const { field: name, ...states } of conflicts) {
            expect(isSameField(fieldsOf(merged).get(name) ?? EMPTY_FIELD, states[side])).toBe(true);
          }
        }
      }),
    );
  });
});
