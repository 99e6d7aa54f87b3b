"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/admin/error-summary";
import { useFieldNames } from "./field-names";

interface RoundErrorSummaryProps {
  readonly formId: string;
  readonly errors: Readonly<Record<string, string[]>>;
}

/** All that keeps the round from being saved, each a link to its field. */
export function RoundErrorSummary(props: RoundErrorSummaryProps) {
  const t = useTranslations("admin.round");
  const nameOf = useFieldNames();
  return (
    <ErrorSummary
      {...props}
      nameOf={nameOf}
      text={(count) => t("summaryText", { count })}
      title={t("summaryTitle")}
    />
  );
}
