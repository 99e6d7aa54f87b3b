"use client";

import { useLocale, useTranslations } from "next-intl";
import { useErrorTexts } from "@/components/admin/error-texts";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { OtherPrint } from "@/lib/data/editing/figure-sheet";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printDigits, printQuantity } from "@/lib/domain/quantity-text";
import { useReportName } from "./figure-names";
import type { CellView } from "./grid-cells";
import type { GridAct, GridState } from "./grid-state";

interface CellStatusProps {
  readonly cell: CellView;
  readonly name: string;
  readonly others: readonly OtherPrint[];
  readonly state: GridState;
  readonly act: (action: GridAct) => void;
  readonly changed: number;
  /** What became of the last paste. */
  readonly said: string;
}

/** Under the grid: the cell where the keys are, in full, and what can be taken back. */
export function CellStatus({ cell, name, others, state, act, changed, said }: CellStatusProps) {
  const t = useTranslations("figures");
  const understood = useTranslations("entityForm.understood");
  const errorTexts = useErrorTexts();
  const reportName = useReportName();
  const locale = useLocale();
  const { key, amount, problem, figure, isChanged } = cell;
  const full = amount === null ? t("empty") : printQuantity(amount, locale);
  const digits = amount === null ? null : printDigits(amount);
  const isShort = digits !== null && !full.includes(digits);
  return (
    <div className="figure-status">
      <div className="figure-status-cell">
        <strong>{name}</strong>{" "}
        <output aria-live="polite">
          {problem !== null
            ? errorTexts([problem])?.join(" ")
            : isShort
              ? understood("figure", { short: full, digits })
              : full}
          {isChanged && figure !== undefined && (
            <> ({t("was", { amount: printQuantity(figure.amount, locale) })})</>
          )}
        </output>
        {figure?.derivation && !isChanged && (
          <p className="text-soft">{t("derived", { formula: figure.derivation })}</p>
        )}
        {others.length > 0 && (
          <p className="text-soft">
            {t("others")}:{" "}
            {others
              .map(({ report, amount: other }) =>
                t("other", {
                  report: reportName(report),
                  date: printPartialDate(report.publishedOn, locale),
                  amount: printQuantity(other, locale),
                }),
              )
              .join("; ")}
          </p>
        )}
      </div>
      <div className="figure-status-tools">
        {isChanged && amount !== null && (
          <div className="figure-printed">
            <label htmlFor="figures-printed">{t("printed")}</label>
            <Input
              autoComplete="off"
              id="figures-printed"
              maxLength={200}
              onChange={(event) => act({ act: "print", key, text: event.target.value })}
              value={state.printed.get(key) ?? ""}
            />
          </div>
        )}
        <Button
          disabled={state.past.length === 0 && state.editing === null}
          onClick={() => act({ act: "undo" })}
        >
          {t("undo")}
        </Button>
        <Button disabled={state.future.length === 0} onClick={() => act({ act: "redo" })}>
          {t("redo")}
        </Button>
        <output aria-live="polite" className="text-soft">
          {[said, t("changes", { count: changed })].filter(Boolean).join(" ")}
        </output>
      </div>
    </div>
  );
}
