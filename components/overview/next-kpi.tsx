import { useLocale, useTranslations } from "next-intl";
import { BasedText, DateFigure } from "@/components/evidence/figure";
import { Kpi } from "@/components/ui/kpi";
import type { PlannedMilestone } from "@/lib/data/upcoming";
import { nameIn } from "@/lib/domain/subject-name";

/** The next milestone that somebody announced. */
export function NextKpi({ milestone }: { readonly milestone: PlannedMilestone }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const { product, kind, maker, reachedOn, existence } = milestone;
  const title = t("nextMilestone", { product, milestone: t(`milestones.${kind}`) });
  return (
    <Kpi
      label={t("next")}
      note={
        <>
          {t("nextOn")} <DateFigure about={title} sourced={reachedOn} />{" "}
          {t("byMaker", { maker: nameIn(locale, maker).main })}
        </>
      }
      value={<BasedText basis={existence}>{title}</BasedText>}
    />
  );
}
