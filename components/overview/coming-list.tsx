import { useTranslations } from "next-intl";
import { BasedText, DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { NameEvidence } from "@/components/evidence/name-evidence";
import type { Upcoming } from "@/lib/data/upcoming";
import { Link } from "@/lib/i18n/navigation";

/** Milestones and rounds that are announced as intended. */
export function ComingList({ upcoming: { milestones, rounds } }: { readonly upcoming: Upcoming }) {
  const t = useTranslations("overview");
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
          {", "}
          <DateFigure about={product} sourced={reachedOn} /> {t("byMaker", { maker: maker.name })}
        </li>
      ))}
      {rounds.map(({ slug, organization, moneyRaised, announcedOn, existence }) => (
        <li key={slug}>
          <Link className="link" href={`/rounds/${slug}`}>
            {t("plannedRound", { organization: organization.name })}
          </Link>
          <NameEvidence basis={existence} name={organization.name} />{" "}
          <QuantityFigure about={organization.name} sourced={moneyRaised} />,{" "}
          <DateFigure about={organization.name} sourced={announcedOn} />
        </li>
      ))}
    </ul>
  );
}
