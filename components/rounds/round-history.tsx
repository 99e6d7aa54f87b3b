import { useLocale, useTranslations } from "next-intl";
import { Learned } from "@/components/changes/learned-line";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { DayOfChanges, LearnedLine } from "@/lib/data/changes";
import { printPartialDate } from "@/lib/domain/partial-date-text";

/** How the round became known, day by day. */
export function RoundHistory({ days }: { readonly days: readonly DayOfChanges[] }) {
  const t = useTranslations("rounds.round");
  const locale = useLocale();
  if (days.length === 0) return null;
  return (
    <Section caption={t("historyCaption")} id="history" rule title={t("history")}>
      <DefinitionList
        items={days.map(({ day, lines }) => ({
          term: printPartialDate({ date: day, precision: "DAY", inferred: false }, locale),
          value: <DayLines lines={lines} />,
        }))}
      />
    </Section>
  );
}

/** New investors stand in the list above, so that here they are folded away. */
function DayLines({ lines }: { readonly lines: readonly LearnedLine[] }) {
  const t = useTranslations("rounds.round");
  const isNewInvestor = ({ subject, kind }: LearnedLine) =>
    subject === "investment" && kind === "new";
  const investors = lines.filter(isNewInvestor);
  return (
    <>
      <Lines lines={lines.filter((line) => !isNewInvestor(line))} />
      {investors.length > 0 && (
        <details className="no-print">
          <summary>{t("historyInvestors", { count: investors.length })}</summary>
          <Lines lines={investors} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly LearnedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="change-lines">
      {lines.map((line) => (
        <Learned key={line.evidence} line={onItsPage(line)} />
      ))}
    </ul>
  );
}

/** The page has the round in its title, so a line names the investor at most. */
function onItsPage(line: LearnedLine): LearnedLine {
  const isInvestor = line.subject === "investment";
  return { ...line, names: isInvestor ? line.names.slice(-1) : [] };
}
