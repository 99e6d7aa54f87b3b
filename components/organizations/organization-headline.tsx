import { useFormatter, useLocale, useTranslations } from "next-intl";
import { BasedText, DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { TotalsCaption } from "@/components/rounds/raised-totals";
import { RoundMain, roundWords } from "@/components/rounds/round-name";
import { Kpi, KpiRow } from "@/components/ui/kpi";
import type { OrganizationPage } from "@/lib/data/organizations-detail";
import { printTotal } from "@/lib/domain/bounds-text";
import { computedBasis } from "@/lib/domain/computed-evidence";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface HeadlineProps {
  readonly organization: OrganizationPage;
  readonly view: View;
}

/** Raised to date beside the latest round, which readers take for each other, and the founding. */
export function OrganizationHeadline({ organization, view }: HeadlineProps) {
  const t = useTranslations("organizations.page");
  const totals = useTranslations("rounds.totals");
  const locale = useLocale();
  const { raised, leftOut, rounds } = organization;
  const basis = computedBasis({ kind: "raised", slug: organization.slug });
  if (rounds.length === 0 && organization.foundedOn === null) return null;
  return (
    <>
      <KpiRow label={t("label")}>
        {raised.sums.map((sum) => {
          const { range, open, count, undisclosedCount, countedOnceCount } = printTotal(
            sum,
            locale,
          );
          const counts = { count, undisclosed: undisclosedCount, once: countedOnceCount };
          const label = t("raisedToDate", { currency: sum.currency ?? "" });
          return (
            <Kpi
              key={sum.currency}
              label={label}
              note={totals("note", counts)}
              qualifier={open ? totals("open") : undefined}
              value={
                <BasedText
                  about={label}
                  basis={basis}
                  exact={printTotal(sum, locale, "full").range}
                >
                  {range ?? totals("nothing")}
                </BasedText>
              }
            />
          );
        })}
        <LatestRound organization={organization} view={view} />
        <Founded organization={organization} />
      </KpiRow>
      <TotalsCaption leftOut={leftOut} raised={raised} />
    </>
  );
}

function LatestRound({ organization: { latestRound }, view }: HeadlineProps) {
  const t = useTranslations("organizations.page");
  const rounds = useTranslations("rounds");
  if (latestRound === null) return null;
  const { comma } = PUNCTUATION[useLocale()];
  const words = roundWords({ ...latestRound, label: latestRound.label?.value ?? null }, rounds);
  return (
    <Kpi
      label={t("latestRound")}
      note={
        <>
          <Link className="link" href={hrefWithView(`/rounds/${latestRound.slug}`, view)}>
            <RoundMain words={words} />
          </Link>
          {comma}
          <DateFigure sourced={latestRound.announcedOn} />
        </>
      }
      value={<QuantityFigure sourced={latestRound.moneyRaised} />}
    />
  );
}

function Founded({ organization: { foundedOn, alsoSaid } }: Pick<HeadlineProps, "organization">) {
  const t = useTranslations("organizations.page");
  const locale = useLocale();
  const format = useFormatter();
  if (foundedOn === null) return null;
  const stands = printPartialDate(foundedOn.value, locale);
  const others = alsoSaid.flatMap(({ field, said }) => {
    const date = field === "foundedOn" && said.form === "date" ? said.date : null;
    const printed = date && printPartialDate(date, locale);
    return printed === null || printed === stands ? [] : [printed];
  });
  const dates = format.list([...new Set(others)]);
  return (
    <Kpi
      label={t("founded")}
      note={
        others.length > 0 &&
        t.rich("foundedOtherwise", {
          dates: () => (
            <BasedText about={t("founded")} basis={foundedOn}>
              {dates}
            </BasedText>
          ),
        })
      }
      value={<DateFigure sourced={foundedOn} />}
    />
  );
}
