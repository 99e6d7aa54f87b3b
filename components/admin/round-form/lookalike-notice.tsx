"use client";

import { useLocale, useTranslations } from "next-intl";
import { CheckControl, type ControlField } from "@/components/admin/controls";
import { Notice } from "@/components/ui/notice";
import type { Lookalike } from "@/lib/data/round-entry";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printQuantity } from "@/lib/domain/quantity-text";
import { Link } from "@/lib/i18n/navigation";

interface LookalikeNoticeProps {
  readonly field: ControlField;
  readonly lookalikes: readonly Lookalike[];
}

/** Rounds that may be the one being entered, and the choice to save it all the same. */
export function LookalikeNotice({ field, lookalikes }: LookalikeNoticeProps) {
  const t = useTranslations("admin.round");
  const locale = useLocale();
  if (lookalikes.length === 0) return null;
  return (
    <Notice announce title={t("lookalikesTitle")} tone="warning">
      <p>{t("lookalikesText")}</p>
      <ul className="my-2 list-disc pl-5">
        {lookalikes.map(({ slug, label, announcedOn, moneyRaised }) => (
          <li key={slug}>
            <Link className="link" href={`/rounds/${slug}`} target="_blank">
              {t("lookalike", {
                label: label ?? slug,
                date: printPartialDate(announcedOn, locale),
                amount: printQuantity(moneyRaised, locale, "compact"),
              })}
            </Link>
          </li>
        ))}
      </ul>
      <CheckControl field={field} label={t("saveAllTheSame")} />
    </Notice>
  );
}
