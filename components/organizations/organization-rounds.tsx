import { useLocale, useTranslations } from "next-intl";
import { RoundsTimeline } from "@/components/charts/rounds-timeline";
import { roundWords } from "@/components/rounds/round-name";
import { RoundsTable } from "@/components/rounds/rounds-table";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { RoundLine } from "@/lib/data/funding-rounds-columns";
import type { OrganizationPage } from "@/lib/data/organizations-detail";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { chartedCompany, currenciesOf } from "./charted-rounds";

interface OrganizationRoundsProps {
  readonly organization: OrganizationPage;
  /** The organization's name as the page prints it. */
  readonly name: string;
  readonly view: View;
}

/** Width in pixels of a drawing over the whole page. */
const FULL_WIDTH = 1080;

/** Rounds on a time line, one drawing a currency, and in a table. */
export function OrganizationRounds({ organization, name, view }: OrganizationRoundsProps) {
  const t = useTranslations("organizations.page");
  const rounds = useTranslations("rounds");
  const locale = useLocale();
  if (organization.rounds.length === 0) {
    return (
      <Section id="rounds" title={t("rounds")}>
        <EmptyState title={t("noRounds", { organization: name })}>{t("noRoundsText")}</EmptyState>
      </Section>
    );
  }
  const labelOf = (round: RoundLine) =>
    roundWords({ ...round, label: round.label?.value ?? null }, rounds).main;
  return (
    <>
      {currenciesOf(organization).map((currency) => (
        <div className="section" key={currency}>
          <RoundsTimeline
            companies={[chartedCompany(organization, name, currency, labelOf)]}
            currency={currency}
            evidenceHref={(evidence) =>
              `/${locale}${hrefWithView(`/evidence/${encodeURIComponent(evidence)}`, view)}`
            }
            id={`timeline-${currency.toLowerCase()}`}
            locale={locale}
            of={{ organization: organization.slug, amounts: currency }}
            title={t("roundsTitle", { organization: name, currency })}
            width={FULL_WIDTH}
          />
        </div>
      ))}
      <Section
        actions={
          organization.roundCount > organization.rounds.length && (
            <Link
              className="link"
              href={hrefWithView(`/rounds?organization=${organization.slug}`, view)}
            >
              {t("allRounds", { count: organization.roundCount })}
            </Link>
          )
        }
        caption={t("roundsCaption")}
        id="rounds"
        title={t("rounds")}
      >
        <RoundsTable
          caption={t("rounds")}
          ofOneOrganization
          rounds={organization.rounds}
          view={view}
        />
      </Section>
    </>
  );
}
