import { useLocale, useTranslations } from "next-intl";
import { RoundsTimeline, type TimelineCompany } from "@/components/charts/rounds-timeline";
import { roundWords } from "@/components/rounds/round-name";
import { RoundsTable } from "@/components/rounds/rounds-table";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { OrganizationPage } from "@/lib/data/organizations-detail";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";

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
  const company: TimelineCompany = {
    key: organization.slug,
    name,
    rounds: organization.rounds.map((round) => ({
      key: round.slug,
      label: roundWords({ ...round, label: round.label?.value ?? null }, rounds).main,
      announcedOn: round.announcedOn,
      moneyRaised: round.moneyRaised,
      status: round.status,
    })),
  };
  return (
    <>
      {currenciesOf(organization).map((currency, at) => (
        <div className="section" key={currency}>
          <RoundsTimeline
            companies={[inCurrency(company, currency, at === 0)]}
            currency={currency}
            evidenceHref={(evidence) =>
              `/${locale}${hrefWithView(`/evidence/${encodeURIComponent(evidence)}`, view)}`
            }
            id={`timeline-${currency.toLowerCase()}`}
            locale={locale}
            title={t("roundsTitle", { organization: name, currency })}
            width={FULL_WIDTH}
          />
        </div>
      ))}
      <Section caption={t("roundsCaption")} id="rounds" title={t("rounds")}>
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

/** Currencies in which its rounds name an amount, the most used first. */
function currenciesOf({ rounds }: OrganizationPage): string[] {
  const named = rounds.flatMap(({ moneyRaised }) => moneyRaised.value.currency ?? []);
  const uses = (currency: string) => named.filter((other) => other === currency).length;
  return [...new Set(named)].sort((a, b) => uses(b) - uses(a) || (a < b ? -1 : 1));
}

/** Rounds of no known currency stand once, in the first drawing. */
function inCurrency(company: TimelineCompany, currency: string, first: boolean): TimelineCompany {
  const rounds = company.rounds.filter(({ moneyRaised }) => {
    const named = moneyRaised.value.currency;
    return named === currency || (named === null && first);
  });
  return { ...company, rounds };
}
