"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useEffect, useRef } from "react";
import { CheckControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { PartyPicker } from "@/components/editing/party-picker/party-picker";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { ErrorText } from "@/components/ui/field";
import { figureField } from "@/lib/domain/editing/entity-fields";
import { PARTY_ORIGINS } from "@/lib/domain/new-party";
import { namesListed } from "@/lib/domain/party-names";
import { EMPTY_INVESTOR, type InvestorList, type RoundFormMetadata } from "./round-fields";

const INVESTORS = ["Organization", "Person"] as const;
const OWN_AMOUNT = figureField("Investment", "moneyInvested");

interface InvestorRowsProps {
  readonly form: RoundFormMetadata;
  readonly list: InvestorList;
}

/**
 * Any number of investors; the buttons post the form, and its answer has a row more or less. Several
 * names that are pasted together get a row each.
 */
export function InvestorRows({ form, list }: InvestorRowsProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  const pastedTo = useRef<number | null>(null);
  useEffect(() => {
    if (pastedTo.current === null) return;
    const row = items.current?.children[pastedTo.current];
    pastedTo.current = null;
    const name = row?.querySelector<HTMLElement>("input:not([type=hidden])");
    name?.focus();
    // As if it had been typed, for all that listens to the form.
    name?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const paste = (event: ClipboardEvent) => {
    const names = namesListed(event.clipboardData.getData("text/plain"));
    const at = rows.findIndex((row) => row.getFieldset().name.id === document.activeElement?.id);
    if (names.length < 2 || at < 0) return;
    event.preventDefault();
    const [first, ...others] = names;
    const values = rows.map(({ value }) => value ?? {});
    values.splice(at, 1, { ...values[at], name: first }, ...others.map((name) => ({ name })));
    pastedTo.current = at + others.length;
    form.update({ name: list.name, value: values });
  };
  return (
    <>
      <ol className="form-rows" onPaste={paste} ref={items}>
        {rows.map((row, index) => {
          const fields = row.getFieldset();
          const { isLead, moneyInvested } = fields;
          const number = index + 1;
          return (
            <li key={row.key}>
              <div className="form-row-head">
                <h3>{t("investor", { number })}</h3>
                <RemoveRow
                  {...form.remove.getButtonProps({ name: list.name, index })}
                  aria-label={t("removeInvestorNumber", { number })}
                >
                  {t("removeInvestor")}
                </RemoveRow>
              </div>
              <div className="form-grid">
                <PartyPicker
                  beside={fields}
                  field={fields.name}
                  label={t("investorName")}
                  origins={PARTY_ORIGINS}
                  types={INVESTORS}
                />
                <CheckControl className="self-end pb-2" field={isLead} label={t("isLead")} />
              </div>
              <FigureControl
                field={moneyInvested}
                isExplainedAbove
                label={t("moneyInvested")}
                optional
                read={OWN_AMOUNT}
              />
              <ErrorText error={errorTexts(row.errors)} id={row.id} />
            </li>
          );
        })}
      </ol>
      <ErrorText error={errorTexts(list.errors)} id={list.id} />
      <AddRow
        {...form.insert.getButtonProps({ name: list.name, defaultValue: EMPTY_INVESTOR })}
        count={rows.length}
        list={items}
      >
        {t("addInvestor")}
      </AddRow>
    </>
  );
}
