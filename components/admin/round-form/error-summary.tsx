"use client";

import { useLocale, useTranslations } from "next-intl";
import { useErrorTexts } from "@/components/admin/error-texts";
import { Notice } from "@/components/ui/notice";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { useFieldNames } from "./field-names";

interface ErrorSummaryProps {
  readonly formId: string;
  readonly errors: Readonly<Record<string, string[]>>;
}

/** All that keeps the round from being saved, each a link to its field. */
export function ErrorSummary({ formId, errors }: ErrorSummaryProps) {
  const t = useTranslations("admin.round");
  const errorTexts = useErrorTexts();
  const nameOf = useFieldNames();
  const { colon, gap } = PUNCTUATION[useLocale()];
  const found = Object.entries(errors).filter(([, keys]) => keys.length > 0);
  if (found.length === 0) return null;
  return (
    <Notice announce title={t("summaryTitle")} tone="error">
      <p>{t("summaryText", { count: found.length })}</p>
      <ul className="mt-1 list-disc pl-5">
        {found.map(([field, keys]) => {
          const text = errorTexts(keys)?.join(gap);
          return (
            <li key={field}>
              {field === "" ? (
                text
              ) : (
                <>
                  <a className="link" href={`#${formId}-${field}`}>
                    {nameOf(field)}
                  </a>
                  {colon}
                  {text}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
