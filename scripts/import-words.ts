import { createTranslator } from "next-intl";
import type { DrawnDoubt } from "@/lib/data/imports/rows";
import type { RowProblem } from "@/lib/domain/import/import-state";
import { messageAt } from "@/lib/i18n/message-at";
import en from "@/lib/i18n/messages/en";
import { warningValues } from "@/lib/i18n/warning-values";

/** What `npm run import` says of rows: the English words of the pages, in a line each. */

const t = createTranslator({ locale: "en", messages: en, namespace: "guards.codes" });

/** The English text of a key of `errors`. */
export function errorText(key: string): string {
  return messageAt(en.errors, key) ?? key;
}

export function problemText({ column, reason, row }: RowProblem): string {
  return `${column ?? "(row)"}\t${errorText(reason)}${row === undefined ? "" : ` (row ${row})`}`;
}

export function doubtText(doubt: DrawnDoubt): string {
  const { code, field, beside, row } = doubt;
  const besideText = beside?.names.map(({ name }) => name).join(", ") ?? "";
  const text = t.markup(code, { ...warningValues(doubt, "en"), beside: () => besideText });
  return `${field}\tdoubtful: ${text}${row === undefined ? "" : ` (row ${row})`}`;
}
