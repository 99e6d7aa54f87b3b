"use client";

import { useLocale } from "next-intl";
import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from "react";
import type { FigureCheck } from "@/lib/data/editing/figure-entry";
import type { FigureSheet, SheetFigure } from "@/lib/data/editing/figure-sheet";
import { figureColumns, figureGroups } from "@/lib/domain/editing/figure-rows";
import { groupedBy } from "@/lib/domain/grouping";
import { printSeen } from "@/lib/schemas/figure-grid";
import type { GridQuery } from "@/lib/schemas/figures-query";
import { type CellView, type GridContext, keyOf, linesOf, viewCell } from "./grid-cells";
import { actOnGrid, openedGrid, type Place, type Texts } from "./grid-state";
import type { SentGrid } from "./sent-grid";

interface FigureGridOf {
  readonly sheet: FigureSheet;
  readonly query: GridQuery;
  /** What a page without scripts sent before. */
  readonly posted: SentGrid | null;
  readonly check: FigureCheck | null;
  readonly formId: string;
  readonly onTyped: () => void;
}

const nothingToWatch = () => () => undefined;

/** All that the grid knows and does, whatever draws it. */
export function useFigureGrid({ sheet, check, formId, onTyped, ...opened }: FigureGridOf) {
  const locale = useLocale();
  const isGrid = useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  );
  const [query, choose] = useState(opened.query);
  const [posted] = useState(opened.posted);
  const [kept, setKept] = useState<SentGrid | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [state, act] = useReducer(actOnGrid, posted?.typed ?? new Map(), openedGrid);
  const isMoving = useRef(false);

  const conflicts = new Map((check?.conflicts ?? []).map((conflict) => [conflict.key, conflict]));
  const figures = figuresNow(sheet, conflicts);
  const context: GridContext = { figures, typed: state.typed, unit: query, locale };
  const keys = [...new Set([...figures.keys(), ...state.typed.keys()])];
  const groups = figureGroups({ ...query, schemes: sheet.schemes, keys });
  const columns = figureColumns(sheet.report.period, keys, query.periods);
  const lines = linesOf(groups);
  const cells = new Map<string, CellView>();
  const places = new Map<string, Place>();
  for (const [row, line] of lines.entries()) {
    for (const [column, period] of columns.entries()) {
      const key = keyOf(line, period);
      cells.set(key, viewCell(line, key, context));
      places.set(key, { row, column });
    }
  }
  const changed = [...cells.values()].filter(({ isChanged }) => isChanged);

  // What is pasted or taken back is typed too, to what keeps it and to what checks it.
  const typed = useRef(state.typed);
  const tell = useRef(onTyped);
  tell.current = onTyped;
  useEffect(() => {
    if (typed.current === state.typed) return;
    typed.current = state.typed;
    document.getElementById(formId)?.dispatchEvent(new Event("input"));
    tell.current();
  }, [state.typed, formId]);

  function versionOf(key: string): string {
    const conflict = conflicts.get(key);
    if (conflict !== undefined) return conflict.version;
    if (kept?.typed.has(key)) return kept.versions.get(key) ?? "";
    if (posted !== null) return posted.versions.get(key) ?? "";
    const figure = figures.get(key);
    return figure === undefined ? "" : printSeen(figure);
  }

  return {
    ...{ state, act, isGrid, query, choose, context, groups, columns, lines, cells, changed },
    others: new Map(groupedBy(sheet.others, ({ key }) => [key]).map((all) => [all[0].key, all])),
    emptied: changed.flatMap(({ key, amount, problem, figure }) =>
      amount === null && problem === null && figure !== undefined ? [key] : [],
    ),
    conflicts: [...conflicts.values()].filter(({ key }) => !taken.has(key)),
    check,
    versionOf,
    restore: (sent: SentGrid) => {
      setKept(sent);
      choose({ ...query, ...definedIn(sent.unit) });
      act({ act: "restore", typed: sent.typed, printed: sent.printed });
    },
    /** Gives up what was typed into a cell for what stands there now. */
    takeTheirs: (key: string) => {
      setTaken(new Set([...taken, key]));
      const rest: Texts = new Map([...state.typed].filter(([typedKey]) => typedKey !== key));
      act({ act: "restore", typed: rest, printed: state.printed });
    },
    focusAt: ({ row, column }: Place, idOf: (key: string) => string) => {
      const [line, period] = [lines[row], columns[column]];
      if (line === undefined || period === undefined) return;
      isMoving.current = true;
      const input = document.getElementById(idOf(keyOf(line, period)));
      input?.focus();
      if (input instanceof HTMLInputElement) input.select();
      isMoving.current = false;
    },
    onReached: (to: Place) => {
      if (!isMoving.current) act({ act: "go", to, extends: false });
    },
    placeOf: (key: string) => places.get(key),
  };
}

export type FigureGridModel = ReturnType<typeof useFigureGrid>;

function definedIn({ currency, scale }: SentGrid["unit"]): SentGrid["unit"] {
  return { ...(currency ? { currency } : {}), ...(scale ? { scale } : {}) };
}

/** The figures as the page was opened with them, those in conflict as they stand now. */
function figuresNow(
  { figures }: FigureSheet,
  conflicts: ReadonlyMap<string, FigureCheck["conflicts"][number]>,
): ReadonlyMap<string, SheetFigure> {
  const now = new Map(figures.map((figure) => [figure.key, figure]));
  for (const [key, { now: amount }] of conflicts) {
    const figure = now.get(key);
    if (amount === null) now.delete(key);
    else now.set(key, { id: "", version: 0, derivation: null, ...figure, key, amount });
  }
  return now;
}
