/** A cell by its place among those that can be typed into. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Texts by the keys of their cells; a cell that nobody touched is not in it. */
export type Texts = ReadonlyMap<string, string>;

export interface GridState {
  readonly typed: Texts;
  /** As the report prints it, where that was said. */
  readonly printed: Texts;
  readonly past: readonly Texts[];
  readonly future: readonly Texts[];
  /** Where the keys go, and the other corner of what is selected. */
  readonly at: Place;
  readonly corner: Place;
  readonly editing: Editing | null;
}

/** A cell that is typed into. */
interface Editing {
  readonly key: string;
  /** What all cells said before. */
  readonly before: Texts;
  /** Arrows walk within its text, and do not leave it. */
  readonly walksWithin: boolean;
}

export type GridAct =
  | { readonly act: "go"; readonly to: Place; readonly extends: boolean }
  | { readonly act: "edit"; readonly key: string }
  | { readonly act: "type"; readonly key: string; readonly text: string }
  | { readonly act: "put"; readonly texts: Texts }
  | { readonly act: "print"; readonly key: string; readonly text: string }
  | { readonly act: "restore"; readonly typed: Texts; readonly printed: Texts }
  | { readonly act: "select"; readonly from: Place; readonly to: Place }
  | { readonly act: "cancel" | "undo" | "redo" };

/** What can be taken back. */
const MOST_STEPS = 200;

const FIRST: Place = { row: 0, column: 0 };

export function openedGrid(typed: Texts): GridState {
  const none: Texts = new Map();
  return { typed, printed: none, past: [], future: [], at: FIRST, corner: FIRST, editing: null };
}

export function actOnGrid(state: GridState, action: GridAct): GridState {
  switch (action.act) {
    case "go":
      return {
        ...settled(state),
        at: action.to,
        corner: action.extends ? state.corner : action.to,
      };
    case "select":
      return { ...settled(state), at: action.to, corner: action.from };
    case "edit":
      return state.editing?.key === action.key && state.editing.walksWithin
        ? state
        : {
            ...(state.editing?.key === action.key ? state : settled(state)),
            editing: editingOf(state, action.key, true),
          };
    case "type": {
      const { key, text } = action;
      const start =
        state.editing?.key === key
          ? state
          : { ...settled(state), editing: editingOf(state, key, false) };
      return { ...start, typed: withText(state.typed, key, text) };
    }
    case "cancel":
      return state.editing === null
        ? state
        : { ...state, typed: state.editing.before, editing: null };
    case "put": {
      const start = settled(state);
      const typed = new Map([...start.typed, ...action.texts]);
      return { ...remembered(start, start.typed), typed };
    }
    case "print":
      return { ...state, printed: withText(state.printed, action.key, action.text) };
    case "restore": {
      const start = settled(state);
      const { typed, printed } = action;
      return { ...remembered(start, start.typed), typed, printed };
    }
    case "undo": {
      const start = settled(state);
      const before = start.past.at(-1);
      if (before === undefined) return start;
      const [past, future] = [start.past.slice(0, -1), [...start.future, start.typed]];
      return { ...start, typed: before, past, future };
    }
    case "redo": {
      const start = settled(state);
      const after = start.future.at(-1);
      if (after === undefined) return start;
      const [past, future] = [[...start.past, start.typed], start.future.slice(0, -1)];
      return { ...start, typed: after, past, future };
    }
  }
}

/** F2 in a cell that is typed into already leaves what it said before. */
function editingOf({ editing, typed }: GridState, key: string, walksWithin: boolean): Editing {
  return { key, walksWithin, before: editing?.key === key ? editing.before : typed };
}

/** What was typed into one cell becomes one step, once the cell is left. */
function settled(state: GridState): GridState {
  const { editing, typed } = state;
  if (editing === null) return state;
  const left = { ...state, editing: null };
  return typed.get(editing.key) === editing.before.get(editing.key)
    ? left
    : remembered(left, editing.before);
}

function remembered(state: GridState, before: Texts): GridState {
  return { ...state, past: [...state.past, before].slice(-MOST_STEPS), future: [] };
}

function withText(texts: Texts, key: string, text: string): Texts {
  return new Map([...texts, [key, text]]);
}

/** The rectangle that is selected, both ends included. */
export function selectionOf({ at, corner }: Pick<GridState, "at" | "corner">) {
  return {
    top: Math.min(at.row, corner.row),
    bottom: Math.max(at.row, corner.row),
    left: Math.min(at.column, corner.column),
    right: Math.max(at.column, corner.column),
  };
}

export function isSelected(state: Pick<GridState, "at" | "corner">, { row, column }: Place) {
  const { top, bottom, left, right } = selectionOf(state);
  return row >= top && row <= bottom && column >= left && column <= right;
}
