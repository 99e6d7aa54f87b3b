import { useLocale, useTranslations } from "next-intl";
import { DateFigure } from "@/components/evidence/figure";
import { DataText } from "@/components/ui/data-text";
import { Section } from "@/components/ui/section";
import type { FundingRoundPage, RoundRef, SharedMoney } from "@/lib/data/funding-rounds-detail";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { labelIn, RoundMain, roundWords } from "./round-name";

interface RoundLinksProps {
  readonly round: FundingRoundPage;
  readonly view: View;
}

/** What a sentence with `<round></round>` and `<date></date>` says of another round. */
function useRoundSentence(view: View) {
  const t = useTranslations("rounds");
  const locale = useLocale();
  return (other: RoundRef) => {
    const words = roundWords(other, t);
    const label = labelIn(locale, words);
    return {
      date: () => <DateFigure about={words.main} sourced={other.announcedOn} />,
      round: () => (
        <Link className="link" href={hrefWithView(`/rounds/${other.slug}`, view)}>
          <RoundMain words={words} />
          {label !== null && (
            <>
              {" "}
              <DataText lang={label.lang}>{t("name.quoted", { label: label.text })}</DataText>
            </>
          )}
        </Link>
      ),
    };
  };
}

/** Money that this round may share with another, in words. */
export function RoundOverlaps({ round: { countedIn, mayInclude }, view }: RoundLinksProps) {
  const t = useTranslations("rounds.round");
  const sentenceOf = useRoundSentence(view);
  if (countedIn.length + mayInclude.length === 0) return null;
  const item = (key: "countedIn" | "mayInclude", { round, note }: SharedMoney) => {
    return (
      <li key={round.slug}>
        {t.rich(key, sentenceOf(round))}
        {note !== null && (
          <p className="text-soft">
            <DataText>{note}</DataText>
          </p>
        )}
      </li>
    );
  };
  return (
    <Section id="counted-once" rule title={t("overlaps")}>
      <ul className="grid gap-3 text-sm">
        {countedIn.map((shared) => item("countedIn", shared))}
        {mayInclude.map((shared) => item("mayInclude", shared))}
      </ul>
    </Section>
  );
}

/** The rounds before and after this one of the same organization. */
export function RoundNeighbours({ round, view }: RoundLinksProps) {
  const t = useTranslations("rounds.round");
  const locale = useLocale();
  const sentenceOf = useRoundSentence(view);
  const organization = nameIn(locale, round.organization).main;
  const step = (key: "previous" | "next", other: RoundRef | null) =>
    other && <li>{t.rich(key, sentenceOf(other))}</li>;
  return (
    <nav aria-label={t("neighbours", { organization })} className="text-sm">
      <ul className="flex flex-wrap gap-x-7 gap-y-2 border-t border-hair pt-3 text-soft">
        {step("previous", round.previous)}
        {step("next", round.next)}
        <li>
          <Link
            className="link"
            href={hrefWithView(`/rounds?organization=${round.organization.slug}`, view)}
          >
            {t("every", { organization })}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
