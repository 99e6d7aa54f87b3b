import { useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { DateFigure, QuantityFigure, TextFigure } from "@/components/evidence/figure";
import { DataText } from "@/components/ui/data-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { FundingRoundPage } from "@/lib/data/funding-rounds-detail";
import { labelGloss } from "./round-name";

/** All that stands in a round, each with its evidence; figures with every digit. */
export function RoundFacts({ round }: { readonly round: FundingRoundPage }) {
  const t = useTranslations("rounds");
  const { label, status } = round;
  const gloss = label && labelGloss(label.value, t);
  const statusWord = t(`status.${status.value}`);
  return (
    <Section id="facts" rule title={t("round.facts")}>
      <DefinitionList
        items={[
          {
            term: t("round.labelAnnounced"),
            value:
              label === null ? (
                <span className="text-soft">{t("round.noLabel")}</span>
              ) : (
                <>
                  <TextFigure sourced={label} />
                  {gloss !== null && <span className="text-soft"> {gloss}</span>}
                </>
              ),
          },
          { term: t("round.type"), value: t(`type.${round.investmentType}`) },
          {
            term: t("field.status"),
            value: (
              <EvidenceLink
                className="figure-text"
                evidence={status.evidence}
                mark={status.mark}
                spoken={statusWord}
              >
                <span>{statusWord}</span>
              </EvidenceLink>
            ),
          },
          { term: t("field.announcedOn"), value: <DateFigure sourced={round.announcedOn} /> },
          {
            term: t("field.closedOn"),
            value: round.closedOn && <DateFigure sourced={round.closedOn} />,
          },
          ...(
            [
              "moneyRaised",
              "netProceeds",
              "preMoneyValuation",
              "postMoneyValuation",
              "pricePerShare",
              "sharesIssued",
            ] as const
          ).map((field) => ({
            term: t(`field.${field}`),
            value: round[field] && <QuantityFigure display="full" sourced={round[field]} />,
          })),
        ]}
      />
      {round.note !== null && (
        <p className="mt-3 text-sm text-soft">
          <DataText>{round.note}</DataText>
        </p>
      )}
    </Section>
  );
}
