"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";
import type { FigureRow } from "@/lib/domain/editing/figure-rows";
import { printSpreadsheetText, readSpreadsheetText } from "@/lib/domain/editing/spreadsheet-text";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { keyOf } from "./grid-cells";
import { type GridAct, type GridState, type Place, selectionOf } from "./grid-state";

interface GridOf {
  readonly state: GridState;
  readonly act: (action: GridAct) => void;
  readonly lines: readonly FigureRow[];
  readonly columns: readonly ReportingPeriod[];
  readonly textAt: (place: Place) => string;
  readonly focusAt: (place: Place) => void;
  readonly onPasted: (count: number, lost: number) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What keys and the clipboard do in the grid, as people know it from spreadsheets. */
export function useGrid({ state, act, lines, columns, textAt, focusAt, onPasted }: GridOf) {
  const last: Place = { row: lines.length - 1, column: columns.length - 1 };
  const isEditing = state.editing !== null;
  const { top, bottom, left, right } = selectionOf(state);
  const isRange = top !== bottom || left !== right;

  function keyAt({ row, column }: Place): string | null {
    const [line, period] = [lines[row], columns[column]];
    return line === undefined || period === undefined ? null : keyOf(line, period);
  }

  function go(to: Place, extendsIt = false): void {
    const row = Math.min(Math.max(to.row, 0), last.row);
    const column = Math.min(Math.max(to.column, 0), last.column);
    act({ act: "go", to: { row, column }, extends: extendsIt });
    focusAt({ row, column });
  }

  function move(down: number, across: number, extendsIt = false): void {
    go({ row: state.at.row + down, column: state.at.column + across }, extendsIt);
  }

  /** To the next cell in reading order; false where there is none and the key leads out of the grid. */
  function step(back: boolean): boolean {
    const at = state.at.row * columns.length + state.at.column + (back ? -1 : 1);
    if (at < 0 || at >= lines.length * columns.length) return false;
    go({ row: Math.floor(at / columns.length), column: at % columns.length });
    return true;
  }

  function clear(): void {
    put(Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill("")));
  }

  /** Writes rows of texts from the upper left corner of the selection on. */
  function put(rows: readonly (readonly string[])[]): { count: number; lost: number } {
    const texts = new Map<string, string>();
    let lost = 0;
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        const key = keyAt({ row: top + down, column: left + across });
        if (key === null) lost += 1;
        else texts.set(key, text);
      }
    }
    act({ act: "put", texts });
    return { count: texts.size, lost };
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (handled(event, event.target)) event.preventDefault();
  }

  function handled(event: KeyboardEvent<HTMLElement>, input: HTMLInputElement): boolean {
    const { key, shiftKey } = event;
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return handledWithControl(key, shiftKey);
    const arrow = STEPS[key];
    if (arrow !== undefined) {
      const [down, across] = arrow;
      if (state.editing?.walksWithin && across !== 0) return false;
      move(down, across, shiftKey && !isEditing);
      return true;
    }
    switch (key) {
      case "Enter":
        move(shiftKey ? -1 : 1, 0);
        return true;
      case "Tab":
        // Whoever types goes on to the next cell; whoever reads leaves the grid.
        return isEditing && step(shiftKey);
      case "F2": {
        const active = keyAt(state.at);
        if (active !== null) act({ act: "edit", key: active });
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      }
      case "Escape":
        act({ act: "cancel" });
        return isEditing;
      case "Home":
      case "End":
        if (isEditing) return false;
        go({ row: state.at.row, column: key === "Home" ? 0 : last.column }, shiftKey);
        return true;
      case "Delete":
      case "Backspace":
        if (isEditing) return false;
        clear();
        return true;
      default:
        return false;
    }
  }

  function handledWithControl(key: string, shift: boolean): boolean {
    switch (key.toLowerCase()) {
      case "z":
        act({ act: shift ? "redo" : "undo" });
        return true;
      case "y":
        act({ act: "redo" });
        return true;
      case "a":
        if (isEditing) return false;
        act({ act: "select", from: { row: 0, column: 0 }, to: last });
        focusAt(last);
        return true;
      case "home":
        go({ row: 0, column: 0 }, shift);
        return true;
      case "end":
        go(last, shift);
        return true;
      default:
        return false;
    }
  }

  function onCopy(event: ClipboardEvent<HTMLElement>): void {
    if (isEditing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const rows = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells = [];
      for (let column = left; column <= right; column += 1) cells.push(textAt({ row, column }));
      rows.push(cells);
    }
    event.clipboardData.setData("text/plain", printSpreadsheetText(rows));
  }

  function onCut(event: ClipboardEvent<HTMLElement>): void {
    onCopy(event);
    if (event.defaultPrevented) clear();
  }

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const rows = readSpreadsheetText(event.clipboardData.getData("text/plain"));
    const [[only = ""] = []] = rows;
    const isOne = rows.length === 1 && rows[0]?.length === 1;
    if (isEditing && isOne) return;
    event.preventDefault();
    // One value fills all that is selected.
    const filled = Array.from({ length: bottom - top + 1 }, () =>
      Array<string>(right - left + 1).fill(only),
    );
    const { count, lost } = put(isOne && isRange ? filled : rows);
    onPasted(count, lost);
  }

  return { onKeyDown, onCopy, onCut, onPaste };
}
