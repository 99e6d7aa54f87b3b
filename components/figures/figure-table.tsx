"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ClipboardEventHandler, KeyboardEventHandler } from "react";
import type { OtherPrint } from "@/lib/data/editing/figure-sheet";
import type { FigureGroup } from "@/lib/domain/editing/figure-rows";
import { printPeriod, type ReportingPeriod } from "@/lib/domain/reporting-period";
import { sentenceCase } from "@/lib/domain/sentence-case";
import { FigureInput } from "./figure-input";
import { type GridContext, keyOf, viewCell } from "./grid-cells";
import type { GridAct, GridState, Place } from "./grid-state";
import { SumRow } from "./sum-row";

interface FigureTableProps {
  readonly groups: readonly FigureGroup[];
  readonly columns: readonly ReportingPeriod[];
  readonly context: GridContext;
  readonly others: ReadonlyMap<string, readonly OtherPrint[]>;
  /** What the server said of cells, by key. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  readonly state: GridState;
  readonly act: (action: GridAct) => void;
  /** Without scripts it is a plain table of inputs. */
  readonly isGrid: boolean;
  readonly versionOf: (key: string) => string;
  readonly focusAt: (place: Place) => void;
  readonly onReached: (place: Place) => void;
  readonly handlers: {
    readonly onKeyDown: KeyboardEventHandler;
    readonly onCopy: ClipboardEventHandler;
    readonly onCut: ClipboardEventHandler;
    readonly onPaste: ClipboardEventHandler;
  };
}

/** Keys work in it only with scripts. */
const GRID = { role: "grid", "aria-multiselectable": true } as const;

/** The figures of a report: metrics and segments down, periods across. */
export function FigureTable({ groups, columns, handlers, ...props }: FigureTableProps) {
  const t = useTranslations("figures");
  const metrics = useTranslations("revenue.metrics");
  const locale = useLocale();
  const { isGrid, context } = props;
  let row = -1;
  return (
    <div className="figure-scroll">
      <table
        aria-label={t("table")}
        className="figure-grid"
        {...(isGrid ? { ...GRID, ...handlers } : {})}
      >
        <thead>
          <tr>
            <th scope="col">{t("metric")}</th>
            {columns.map((period) => (
              <th data-kind="number" key={printPeriod(period, "en")} scope="col">
                {printPeriod(period, locale)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key: group, by, rows }) => (
          <tbody key={group}>
            <tr className="figure-group">
              <th colSpan={columns.length + 1} scope="rowgroup">
                {by === null
                  ? t("totals")
                  : sentenceCase(
                      t("bySegment", { metric: metrics(by.metric), scheme: by.scheme.name }),
                    )}
              </th>
            </tr>
            {rows.map((line) => {
              row += 1;
              const place = row;
              const name = line.segment?.name ?? sentenceCase(metrics(line.metric));
              return (
                <tr key={`${line.metric}/${line.segment?.slug ?? ""}`}>
                  <th scope="row">{name}</th>
                  {columns.map((period, column) => {
                    const key = keyOf(line, period);
                    return (
                      <FigureInput
                        {...props}
                        cell={viewCell(line, key, context)}
                        errors={props.errors[key]}
                        key={key}
                        line={line}
                        others={props.others.get(key) ?? []}
                        period={period}
                        place={{ row: place, column }}
                      />
                    );
                  })}
                </tr>
              );
            })}
            {by !== null && <SumRow columns={columns} context={context} isGrid={isGrid} {...by} />}
          </tbody>
        ))}
      </table>
    </div>
  );
}
