import { useLocale, useTranslations } from "next-intl";
import { RaisedTotals } from "@/components/rounds/raised-totals";
import { RoundMain, roundWords } from "@/components/rounds/round-name";
import { DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Section } from "@/components/ui/section";
import type { ComputedTotalEvidence } from "@/lib/data/evidence-totals";
import type { CountedRound } from "@/lib/data/group-funding";
import { countsAsRaised } from "@/lib/domain/funding-round";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { boundsOf } from "@/lib/domain/quantity";
import { Link } from "@/lib/i18n/navigation";
import { DateFigure, QuantityFigure } from "./figure";
import { QuantityText } from "./value-text";

/** How a round stands in the total. */
type Counting = "counted" | "once" | "undisclosed" | "leftOut";

/** A total of money raised: the bounds of each round, and how it counts. */
export function ComputedRounds({ evidence }: { readonly evidence: ComputedTotalEvidence }) {
  const t = useTranslations("evidence");
  const rounds = useTranslations("rounds");
  const locale = useLocale();
  const { total, rounds: shown, count } = evidence;
  const once = new Set(total.sums.flatMap(({ countedOnceIds }) => countedOnceIds));
  const countingOf = ({ slug, status, moneyRaised }: CountedRound): Counting => {
    if (!countsAsRaised(status)) return "leftOut";
    if (moneyRaised.value.value === null) return "undisclosed";
    return once.has(slug) ? "once" : "counted";
  };
  const endOf = (end: "low" | "high") => (round: CountedRound) => {
    const bounds = boundsOf(round.moneyRaised.value);
    if (bounds === null || !countsAsRaised(round.status)) return null;
    const value = bounds[end]?.toFixed();
    if (value === undefined) return t("computed.noEnd");
    const exact = { ...round.moneyRaised.value, qualifier: "EXACT", maxValue: null } as const;
    return <QuantityText quantity={{ ...exact, value }} />;
  };
  return (
    <>
      <RaisedTotals basis={null} leftOut={evidence.leftOut} raised={total} />
      <Section caption={t("computed.roundsCaption")} id="inputs" title={t("computed.rounds")}>
        <DataTable
          caption={t("computed.rounds")}
          columns={[
            {
              id: "date",
              header: t("computed.announced"),
              kind: "date",
              cell: (round) => <DateFigure sourced={round.announcedOn} />,
            },
            {
              id: "round",
              header: t("computed.round"),
              namesRow: true,
              cell: (round) => (
                <Link className="link" href={`/rounds/${round.slug}`}>
                  <DataText>{round.organization}</DataText>
                  {PUNCTUATION[locale].comma}
                  <RoundMain
                    words={roundWords({ ...round, label: round.label?.value ?? null }, rounds)}
                  />
                </Link>
              ),
            },
            {
              id: "amount",
              header: t("computed.amount"),
              kind: "number",
              cell: (round) => <QuantityFigure sourced={round.moneyRaised} />,
            },
            {
              id: "low",
              header: t("computed.least"),
              kind: "number",
              narrow: "fold",
              cell: endOf("low"),
            },
            {
              id: "high",
              header: t("computed.most"),
              kind: "number",
              narrow: "fold",
              cell: endOf("high"),
            },
            {
              id: "counting",
              header: t("computed.counting"),
              narrow: "fold",
              cell: (round) =>
                t(`computed.countings.${countingOf(round)}`, {
                  status: rounds(`status.${round.status}`),
                }),
            },
          ]}
          rowKey={({ slug }) => slug}
          rows={shown}
        />
        {shown.length < count && (
          <p className="section-caption mt-2">
            {t("computed.newestRounds", { shown: shown.length, count })}
          </p>
        )}
      </Section>
    </>
  );
}
