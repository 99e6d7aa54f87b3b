import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/evidence/value-text";
import { SourceName } from "@/components/sources/source-name";
import { Section } from "@/components/ui/section";
import type { DayOfChanges, LearnedLine } from "@/lib/data/changes";
import type { NewSource } from "@/lib/data/changes-sources";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/domain/change";
import type { SubjectType } from "@/lib/domain/claim-fields";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { Link } from "@/lib/i18n/navigation";
import { Learned } from "./learned-line";

/** New rounds are told before new investors in them, and companies before what they report. */
const NEW_ORDER: readonly SubjectType[] = [
  "fundingRound",
  "investment",
  "investmentExit",
  "organization",
  "relationship",
  "shareholding",
  "reportedFigure",
  "person",
  "role",
  "product",
  "productMilestone",
  "productSpecification",
  "marketFigure",
  "event",
];

/** All that was learned on one day. */
export function DaySection({ day }: { readonly day: DayOfChanges }) {
  const t = useTranslations("changes");
  const locale = useLocale();
  const date = { date: day.day, precision: "DAY", inferred: false } as const;
  const of = (kind: ChangeKind) => day.lines.filter((line) => line.kind === kind);
  return (
    <Section id={`day-${day.day}`} rule title={printPartialDate(date, locale)}>
      <div className="day-of-changes">
        {NEW_ORDER.map((subject) => (
          <Lines
            key={subject}
            lines={of("new").filter((line) => line.subject === subject)}
            title={(count) => t(`new.${subject}`, { count })}
          />
        ))}
        {CHANGE_KINDS.map(
          (kind) =>
            kind !== "new" && (
              <Lines key={kind} lines={of(kind)} title={(count) => t(`kinds.${kind}`, { count })} />
            ),
        )}
        <Sources sources={day.sources} />
      </div>
    </Section>
  );
}

/** Beyond this many, a list is folded away: one document can tell a hundred things. */
const SHOWN_OPEN = 12;

interface LinesProps {
  readonly lines: readonly LearnedLine[];
  readonly title: (count: number) => string;
}

function Lines({ lines, title }: LinesProps) {
  if (lines.length === 0) return null;
  const list = (
    <ul className="change-lines">
      {lines.map((line) => (
        <Learned key={line.evidence} line={line} />
      ))}
    </ul>
  );
  return lines.length > SHOWN_OPEN ? (
    <details>
      <summary>
        <h3>{title(lines.length)}</h3>
      </summary>
      {list}
    </details>
  ) : (
    <div>
      <h3>{title(lines.length)}</h3>
      {list}
    </div>
  );
}

function Sources({ sources }: { readonly sources: readonly NewSource[] }) {
  const t = useTranslations("changes");
  const { comma } = PUNCTUATION[useLocale()];
  if (sources.length === 0) return null;
  return (
    <div>
      <h3>{t("sources", { count: sources.length })}</h3>
      <ul className="change-lines">
        {sources.map(({ slug, publisher, title, reliability, publishedOn, claimCount }) => (
          <li key={slug}>
            <Link className="link" href={`/sources/${slug}`}>
              <SourceName source={{ publisher, title }} />
            </Link>{" "}
            <span className="text-soft">
              {reliability}
              {comma}
              <DateText date={publishedOn} />
              {comma}
              {t("says", { count: claimCount })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
