"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { CheckControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { PartyPicker } from "@/components/editing/party-picker/party-picker";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { ErrorText } from "@/components/ui/field";
import { figureField } from "@/lib/domain/editing/entity-fields";
import { PARTY_ORIGINS } from "@/lib/domain/new-party";
import { EMPTY_INVESTOR, type InvestorList, type RoundFormMetadata } from "./round-fields";

const INVESTORS = ["Organization", "Person"] as const;
const OWN_AMOUNT = figureField("Investment", "moneyInvested");

interface InvestorRowsProps {
  readonly form: RoundFormMetadata;
  readonly list: InvestorList;
}

/** Any number of investors; the buttons post the form, and its answer has a row more or less. */
export function InvestorRows({ form, list }: InvestorRowsProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  return (
    <>
      <ol className="form-rows" ref={items}>
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
