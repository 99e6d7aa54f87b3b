"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useErrorTexts } from "@/components/admin/error-texts";
import type { OtherPrint } from "@/lib/data/editing/figure-sheet";
import { isSameAmount } from "@/lib/domain/editing/figure-cell";
import type { FigureRow } from "@/lib/domain/editing/figure-rows";
import { printQuantity } from "@/lib/domain/quantity-text";
import type { ReportingPeriod } from "@/lib/domain/reporting-period";
import { useCellNames, useReportName } from "./figure-names";
import type { CellView } from "./grid-cells";
import { type GridAct, type GridState, isSelected, type Place } from "./grid-state";

/** Id of the input of a cell, as the list of errors links to it. */
export const inputId = (key: string) => `figures-cells.${key}`;

interface FigureInputProps {
  readonly cell: CellView;
  readonly line: FigureRow;
  readonly period: ReportingPeriod;
  readonly place: Place;
  readonly others: readonly OtherPrint[];
  readonly errors: readonly string[] | undefined;
  readonly state: GridState;
  readonly act: (action: GridAct) => void;
  readonly isGrid: boolean;
  /** The version that goes with what is typed into a cell; empty for none. */
  readonly versionOf: (key: string) => string;
  readonly focusAt: (place: Place) => void;
  /** The focus came by itself: by a link, or from outside the grid. */
  readonly onReached: (place: Place) => void;
}

/** One cell: what is typed, how it was understood, and where another report prints otherwise. */
export function FigureInput({ cell, line, period, place, isGrid, ...props }: FigureInputProps) {
  const { others, state, act } = props;
  const locale = useLocale();
  const errorTexts = useErrorTexts();
  const nameOf = useCellNames(line.segment === null ? [] : [schemeOf(line.segment)]);
  const { key, text, problem, isChanged } = cell;
  const isActive = state.at.row === place.row && state.at.column === place.column;
  const wrong = errorTexts(problem === null ? props.errors : [problem]);
  const notes = useNotes(cell, others, locale);
  const noteId = `${inputId(key)}-error`;
  const name = nameOf({ ...line, period, segment: line.segment?.slug ?? null });
  const isSent = !isGrid || state.typed.has(key);

  function press(event: MouseEvent<HTMLInputElement>) {
    if (isActive || event.button !== 0) {
      if (isActive) act({ act: "edit", key });
      return;
    }
    // The first press chooses the cell, so that what is typed takes the place of what it holds.
    event.preventDefault();
    act({ act: "go", to: place, extends: event.shiftKey });
    props.focusAt(place);
  }

  return (
    <td
      data-changed={isChanged || undefined}
      data-kind="number"
      {...(isGrid ? { role: "gridcell", "aria-selected": isSelected(state, place) } : {})}
    >
      <input
        aria-describedby={wrong || notes.length > 0 ? noteId : undefined}
        aria-invalid={wrong ? true : undefined}
        aria-label={name}
        autoComplete="off"
        className="figure-input"
        enterKeyHint="next"
        id={inputId(key)}
        name={isSent ? `cells.${key}` : undefined}
        onChange={(event) => act({ act: "type", key, text: event.target.value })}
        onFocus={(event) => {
          if (!isGrid) return;
          event.target.select();
          props.onReached(place);
        }}
        onMouseDown={isGrid ? press : undefined}
        onMouseEnter={(event) => {
          if (isGrid && event.buttons === 1) act({ act: "go", to: place, extends: true });
        }}
        spellCheck={false}
        tabIndex={isGrid && !isActive ? -1 : 0}
        type="text"
        value={text}
      />
      {isSent && props.versionOf(key) !== "" && (
        <input name={`versions.${key}`} type="hidden" value={props.versionOf(key)} />
      )}
      {isSent && state.printed.get(key) && (
        <input name={`printed.${key}`} type="hidden" value={state.printed.get(key)} />
      )}
      <span className="cell-note" data-wrong={wrong ? true : undefined} id={noteId}>
        {wrong ? wrong.join(" ") : notes.map((note) => <span key={note}>{note}</span>)}
      </span>
    </td>
  );
}

const schemeOf = (segment: NonNullable<FigureRow["segment"]>) => ({
  ...{ slug: "", name: "", partitionsRevenue: false, segments: [segment] },
});

/** How a change was understood, and what the newest other report prints otherwise. */
function useNotes(
  { amount, figure, isChanged, text }: CellView,
  others: readonly OtherPrint[],
  locale: ReturnType<typeof useLocale>,
): string[] {
  const t = useTranslations("figures");
  const reportName = useReportName();
  const notes: string[] = [];
  if (isChanged && amount !== null) {
    const understood = printQuantity(amount, locale);
    if (understood !== text) notes.push(understood);
  }
  if (isChanged && amount === null && figure !== undefined) notes.push(t("willBeDeleted"));
  const otherwise = others.findLast(
    (other) => amount !== null && !isSameAmount(other.amount, amount),
  );
  if (otherwise !== undefined) {
    notes.push(
      t("otherwise", {
        amount: printQuantity(otherwise.amount, locale, "compact"),
        report: reportName(otherwise.report),
      }),
    );
  }
  return notes;
}
