import { useLocale, useTranslations } from "next-intl";
import { BasedText, DateFigure, QuantityFigure } from "@/components/evidence/figure";
import type { Upcoming } from "@/lib/data/upcoming";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import { Link } from "@/lib/i18n/navigation";

/** Milestones and rounds that are announced as intended. */
export function ComingList({ upcoming: { milestones, rounds } }: { readonly upcoming: Upcoming }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const { comma } = PUNCTUATION[locale];
  if (milestones.length + rounds.length === 0) {
    return <p className="text-soft">{t("nothingComing")}</p>;
  }
  return (
    <ul className="ledger-list">
      {milestones.map(({ slug, product, kind, maker, reachedOn, existence }) => (
        <li key={slug}>
          <BasedText basis={existence}>
            {t("nextMilestone", { product, milestone: t(`milestones.${kind}`) })}
          </BasedText>
          {comma}
          <DateFigure about={product} sourced={reachedOn} />{" "}
          {t("byMaker", { maker: nameIn(locale, maker).main })}
        </li>
      ))}
      {rounds.map(({ slug, organization, moneyRaised, announcedOn }) => (
        <li key={slug}>
          <Link className="link" href={`/rounds/${slug}`}>
            {t("plannedRound", { organization: nameIn(locale, organization).main })}
          </Link>{" "}
          <QuantityFigure about={nameIn(locale, organization).main} sourced={moneyRaised} />
          {comma}
          {t.rich("plannedOn", {
            date: () => (
              <DateFigure about={nameIn(locale, organization).main} sourced={announcedOn} />
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
