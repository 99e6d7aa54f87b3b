import { describe, expect, it } from "vitest";
import { actOnGrid, type GridAct, type GridState, isSelected, openedGrid } from "./grid-state";

const type = (key: string, text: string): GridAct => ({ act: "type", key, text });
const go = (row: number, column: number, extendsIt = false): GridAct => ({
  ...{ act: "go", to: { row, column }, extends: extendsIt },
});
const after = (...acts: readonly GridAct[]): GridState =>
  acts.reduce(actOnGrid, openedGrid(new Map()));
const textsOf = ({ typed }: GridState) => Object.fromEntries(typed);

describe("a grid of cells", () => {
  it("takes back what was typed cell by cell, and does it again", () => {
    const typed = [type("a", "1"), type("a", "12"), go(0, 1), type("b", "3"), go(1, 1)];
    expect(textsOf(after(...typed))).toEqual({ a: "12", b: "3" });
    expect(textsOf(after(...typed, { act: "undo" }))).toEqual({ a: "12" });
    expect(textsOf(after(...typed, { act: "undo" }, { act: "undo" }))).toEqual({});
    expect(textsOf(after(...typed, { act: "undo" }, { act: "redo" }))).toEqual({ a: "12", b: "3" });
  });

  it("takes back a paste as a whole, with the cell that was being typed left as it was", () => {
    const pasted = new Map([
      ["a", "9"],
      ["b", "8"],
    ]);
    const state = after(type("a", "1"), { act: "put", texts: pasted });
    expect(textsOf(state)).toEqual({ a: "9", b: "8" });
    const before = actOnGrid(state, { act: "undo" });
    expect(textsOf(before)).toEqual({ a: "1" });
    expect(textsOf(actOnGrid(before, { act: "undo" }))).toEqual({});
  });

  it("forgets what was taken back once something else is typed", () => {
    const state = after(type("a", "1"), go(0, 1), { act: "undo" }, type("b", "2"), go(0, 0));
    expect(textsOf(actOnGrid(state, { act: "redo" }))).toEqual({ b: "2" });
  });

  it("leaves a cell as it was where its typing is cancelled, and no step behind", () => {
    const state = after(type("a", "1"), go(1, 0), type("b", "2"), { act: "cancel" });
    expect(textsOf(state)).toEqual({ a: "1" });
    expect(textsOf(actOnGrid(state, { act: "undo" }))).toEqual({});
  });

  it("is cancelled to what it said before, though F2 came while it was typed into", () => {
    const state = after(type("a", "1"), { act: "edit", key: "a" }, type("a", "12"));
    expect(state.editing?.walksWithin).toBe(true);
    expect(textsOf(actOnGrid(state, { act: "cancel" }))).toEqual({});
  });

  it("selects the rectangle between two corners", () => {
    const state = after(go(2, 2), go(1, 3, true));
    expect(isSelected(state, { row: 1, column: 2 })).toBe(true);
    expect(isSelected(state, { row: 2, column: 3 })).toBe(true);
    expect(isSelected(state, { row: 0, column: 2 })).toBe(false);
    expect(isSelected(after(go(2, 2), go(1, 3)), { row: 2, column: 2 })).toBe(false);
  });
});
