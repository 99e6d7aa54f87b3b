"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CellStatus } from "./cell-status";
import { inputId } from "./figure-input";
import { FigureTable } from "./figure-table";
import { keyOf } from "./grid-cells";
import type { Place } from "./grid-state";
import type { FigureGridModel } from "./use-figure-grid";
import { useGrid } from "./use-grid";

interface FigureGridProps {
  readonly grid: FigureGridModel;
  /** Of the whole form, by field. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly nameOf: (key: string) => string;
}

/** The table with its keys, and the line under it that says the active cell in full. */
export function FigureGrid({ grid, errors, nameOf }: FigureGridProps) {
  const t = useTranslations("figures");
  const [said, setSaid] = useState("");
  const { state, act, lines, columns, cells } = grid;
  const cellAt = ({ row, column }: Place) => {
    const [line, period] = [lines[row], columns[column]];
    return line && period && cells.get(keyOf(line, period));
  };
  const focusAt = (place: Place) => grid.focusAt(place, inputId);
  const handlers = useGrid({
    ...{ state, act, lines, columns, focusAt },
    textAt: (place) => cellAt(place)?.text ?? "",
    onPasted: (count, lost) => setSaid(t("pasted", { count, lost })),
  });
  const ofCells = Object.entries(errors).flatMap(([field, keys]) =>
    field.startsWith("cells.") ? [[field.slice("cells.".length), keys] as const] : [],
  );
  const active = cellAt(state.at);
  return (
    <>
      {grid.isGrid && <p className="field-hint figure-keys">{t("keys")}</p>}
      <FigureTable
        {...{ act, columns, focusAt, handlers, state }}
        context={grid.context}
        errors={Object.fromEntries(ofCells)}
        groups={grid.groups}
        isGrid={grid.isGrid}
        onReached={grid.onReached}
        others={grid.others}
        versionOf={grid.versionOf}
      />
      {grid.isGrid && active !== undefined && (
        <CellStatus
          {...{ act, said, state }}
          cell={active}
          changed={grid.changed.length}
          name={nameOf(active.key)}
          others={grid.others.get(active.key) ?? []}
        />
      )}
    </>
  );
}
