import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/**
 * Hidden, until the server (server/door/stale-page.mjs) shows it on a kept page that it cannot render
 * anew: it takes away the attribute, which React then leaves alone.
 */
export function StaleNotice() {
  const t = useTranslations("common.stale");
  return (
    <div data-stale="" hidden suppressHydrationWarning>
      <Notice title={t("title")} tone="warning">
        <p>{t("text")}</p>
      </Notice>
    </div>
  );
}
