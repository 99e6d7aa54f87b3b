"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { SentLink } from "@/lib/domain/account-link";

/** The link, this once; or that it was mailed. */
export function LinkNotice({ sent }: { readonly sent: SentLink }) {
  const t = useTranslations("users.link");
  const { name, email, link } = sent;
  if (link === null) {
    return (
      <Notice announce title={t("mailed", { name })}>
        <p>{t("mailedText", { email })}</p>
      </Notice>
    );
  }
  return (
    <Notice announce title={t("shown", { name })}>
      <p>{t("shownText")}</p>
      <p className="once" data-testid="one-time-link">
        {link}
      </p>
    </Notice>
  );
}
