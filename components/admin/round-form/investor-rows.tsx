"use client";

import { useTranslations } from "next-intl";
import { CheckControl, SelectControl, TextControl } from "@/components/admin/controls";
import { useErrorTexts } from "@/components/admin/error-texts";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { ErrorText } from "@/components/ui/field";
import { figureField } from "@/lib/domain/editing/entity-fields";
import { INVESTOR_ORIGINS } from "@/lib/schemas/round-form";
import { INVESTOR_LIST } from "./known-lists";
import { EMPTY_INVESTOR, type InvestorList, type RoundFormMetadata } from "./round-fields";

const OWN_AMOUNT = figureField("Investment", "moneyInvested");

interface InvestorRowsProps {
  readonly form: RoundFormMetadata;
  readonly list: InvestorList;
}

/** Any number of investors; the buttons post the form, and its answer has a row more or less. */
export function InvestorRows({ form, list }: InvestorRowsProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  return (
    <>
      <ol className="form-rows">
        {list.getFieldList().map((row, index) => {
          const { name, origin, nameZhHans, isLead, moneyInvested } = row.getFieldset();
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
              <div className="party form-grid">
                <TextControl field={name} label={t("investorName")} list={INVESTOR_LIST} />
                <SelectControl
                  field={origin}
                  label={t("origin")}
                  options={INVESTOR_ORIGINS.map((value) => ({
                    value,
                    label: t(`investorOrigins.${value}`),
                  }))}
                />
                <TextControl
                  className="party-new"
                  field={nameZhHans}
                  label={t("nameZhHans")}
                  optional
                />
                <CheckControl className="self-end pb-2" field={isLead} label={t("isLead")} />
              </div>
              <FigureControl
                field={moneyInvested}
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
      <AddRow {...form.insert.getButtonProps({ name: list.name, defaultValue: EMPTY_INVESTOR })}>
        {t("addInvestor")}
      </AddRow>
    </>
  );
}
