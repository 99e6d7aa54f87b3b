"use client";

import { useLocale } from "next-intl";
import { useErrorTexts } from "@/components/admin/error-texts";
import { Notice } from "@/components/ui/notice";
import { PUNCTUATION } from "@/lib/domain/punctuation";

interface ErrorSummaryProps {
  readonly formId: string;
  readonly errors: Readonly<Record<string, string[]>>;
  readonly title: string;
  readonly text: (count: number) => string;
  /** What the form calls the field. */
  readonly nameOf: (field: string) => string;
}

/** All that keeps a form from being saved, each a link to its field. */
export function ErrorSummary({ formId, errors, title, text, nameOf }: ErrorSummaryProps) {
  const errorTexts = useErrorTexts();
  const { colon, gap } = PUNCTUATION[useLocale()];
  const found = Object.entries(errors).filter(([, keys]) => keys.length > 0);
  if (found.length === 0) return null;
  return (
    <Notice announce title={title} tone="error">
      <p>{text(found.length)}</p>
      <ul className="mt-1 list-disc pl-5">
        {found.map(([field, keys]) => {
          const words = errorTexts(keys)?.join(gap);
          return (
            <li key={field}>
              {field === "" ? (
                words
              ) : (
                <>
                  <a className="link" href={`#${formId}-${field}`}>
                    {nameOf(field)}
                  </a>
                  {colon}
                  {words}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
