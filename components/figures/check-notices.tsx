"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Quantity } from "@/lib/domain/quantity";
import { printQuantity } from "@/lib/domain/quantity-text";
import { inputId } from "./figure-input";
import type { FigureGridModel } from "./use-figure-grid";

interface CheckNoticesProps {
  readonly grid: FigureGridModel;
  readonly nameOf: (key: string) => string;
}

/** What has to be looked at before the figures are saved. */
export function CheckNotices({ grid, nameOf }: CheckNoticesProps) {
  const t = useTranslations("figures");
  const entityForm = useTranslations("entityForm.check");
  const locale = useLocale();
  const { check, conflicts, cells, emptied, isGrid } = grid;
  const said = (amount: Quantity | null | undefined) =>
    amount ? printQuantity(amount, locale) : t("nothing");
  return (
    <>
      {conflicts.length > 0 && (
        <Notice announce title={t("conflict")} tone="warning">
          <p>{t("conflictText")}</p>
          <ul className="figure-conflicts">
            {conflicts.map(({ key, now }) => (
              <li key={key}>
                <a className="link" href={`#${inputId(key)}`}>
                  {nameOf(key)}
                </a>{" "}
                {t("conflictLine", {
                  mine: said(cells.get(key)?.amount),
                  theirs: said(now),
                })}{" "}
                {isGrid && <Button onClick={() => grid.takeTheirs(key)}>{t("takeTheirs")}</Button>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {(check?.emptied ?? []).some((key) => emptied.includes(key)) && (
        <Notice announce title={t("emptiedAsk")} tone="warning">
          <p>{t("emptiedAskText")}</p>
          <ul className="figure-conflicts">
            {emptied.map((key) => (
              <li key={key}>{nameOf(key)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {(check?.read ?? []).length > 0 && (
        <Notice announce title={entityForm("title")} tone="warning">
          <p>{t("checkText")}</p>
          <ul className="figure-conflicts">
            {check?.read.map(({ key, amount }) => (
              <li key={key}>
                {nameOf(key)}: {said(amount)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
