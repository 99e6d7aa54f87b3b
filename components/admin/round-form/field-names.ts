"use client";

import { useLocale, useTranslations } from "next-intl";
import { PUNCTUATION } from "@/lib/domain/punctuation";

/** Texts of the fields by the last part of their name; a part without one is named by its group. */
const FIELD_TEXTS = {
  organization: "organization",
  latinName: "latinName",
  nameZhHans: "nameZhHans",
  nameZhHant: "nameZhHant",
  origin: "origin",
  label: "label",
  investmentType: "investmentType",
  status: "status",
  announcedOn: "announcedOn",
  closedOn: "closedOn",
  moneyRaised: "moneyRaised",
  netProceeds: "netProceeds",
  preMoneyValuation: "preMoneyValuation",
  postMoneyValuation: "postMoneyValuation",
  moneyInvested: "moneyInvested",
  known: "knownSource",
  publisher: "publisher",
  title: "sourceTitle",
  url: "url",
  kind: "kind",
  publishedOn: "publishedOn",
  reliability: "reliability",
  statedAs: "statedAs",
  locator: "locator",
  note: "note",
  reason: "reason",
} as const;

function isNamed(part: string): part is keyof typeof FIELD_TEXTS {
  return Object.hasOwn(FIELD_TEXTS, part);
}

/** What a field is called in a list of errors: `investments[1].moneyInvested` → "Investor 2, Own amount". */
export function useFieldNames(): (field: string) => string {
  const t = useTranslations("admin.round");
  const entityForm = useTranslations("entityForm");
  const fields = useTranslations("entityForm.fields");
  const { comma } = PUNCTUATION[useLocale()];
  return (field) => {
    const parts: string[] = field.match(/[^.[\]]+/g) ?? [];
    const number = Number(parts[1]) + 1;
    const names = parts.filter(isNamed).map((part) => t(FIELD_TEXTS[part]));
    if (parts[0] === "investments" && parts.length > 1) names.unshift(t("investor", { number }));
    if (parts[0] === "sources" && parts.length > 1) names.unshift(t("source", { number }));
    if (parts[0] === "countedIn" && parts.length > 1) {
      const part = parts[2] === "whole" ? fields("fundingRound") : t("note");
      return [entityForm("overlap", { number }), part].join(comma);
    }
    if (names.length > 0) return names.join(comma);
    return parts[0] === "sources" ? t("sections.sources") : t("sections.investors");
  };
}
