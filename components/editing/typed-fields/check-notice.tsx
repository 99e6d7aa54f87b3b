"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Where nothing was shown while it was typed: asks to look at how it was understood first. */
export function CheckNotice({ seen }: { readonly seen: string | undefined }) {
  const t = useTranslations("entityForm.check");
  if (seen === undefined) return null;
  return (
    <Notice announce title={t("title")} tone="warning">
      <p>{t("text")}</p>
    </Notice>
  );
}
