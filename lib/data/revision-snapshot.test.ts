import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { claimsOf } from "./claims-writer";
import { snapshotOf } from "./revision-snapshot";

const evidence = { sourceId: "s", statedAs: { name: "Maker" } };

test("a snapshot is the same for what is written and for what is read back", () => {
  const written = { id: "1", name: "Maker", on: new Date("2025-07-01T00:00:00Z"), value: "1.5" };
  const read = { ...written, value: new Decimal("1.50"), version: 3, knownFrom: new Date() };
  expect(snapshotOf(read)).toEqual(snapshotOf(written));
  expect(snapshotOf(written)).toEqual({ id: "1", name: "Maker", on: "2025-07-01", value: "1.5" });
});

test("claims stand in one order, without what is empty, and lists under their names", () => {
  const claims = claimsOf("person", "p", { name: "Maker" }, evidence);
  const snapshot = snapshotOf({ id: "p" }, claims, { roles: [{ title: "Chair", to: null }] });
  expect(snapshot).toEqual({
    id: "p",
    roles: [{ title: "Chair", to: null }],
    claims: [
      { field: "existence", sourceId: "s", status: "ACCEPTED" },
      { field: "name", sourceId: "s", status: "ACCEPTED", text: "Maker", statedAs: "Maker" },
    ],
  });
  expect(snapshotOf({ id: "p" }, claims.toReversed())).toEqual(snapshotOf({ id: "p" }, claims));
});
