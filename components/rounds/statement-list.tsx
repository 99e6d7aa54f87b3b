import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DateText, QuantityText } from "@/components/evidence/value-text";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { Statement } from "@/lib/data/statements";
import type { ClaimStatus } from "@/lib/domain/claim";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { type ClaimValue, contradicts } from "@/lib/domain/standing";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface StatementListProps {
  readonly statements: readonly Statement[];
  /** What stands instead; null where that is not known. */
  readonly accepted: ClaimValue | null;
  readonly view: View;
  /** Words for a text that is a term of ours, such as a status. */
  readonly termOf?: ((text: string) => string) | undefined;
}

/**
 * What other sources say of one field, each with how it stands to the accepted word and why. Those
 * that only repeat it share a line.
 */
export function StatementList({ statements, accepted, view, termOf }: StatementListProps) {
  const t = useTranslations("rounds.statement");
  const format = useFormatter();
  const repeating = statements.filter((statement) => onlyRepeats(statement, accepted));
  const telling = statements.filter((statement) => !repeating.includes(statement));
  return (
    <ul className="grid gap-3">
      {telling.map((statement) => (
        <li key={`${statement.source.slug} ${statement.locator}`}>
          <Told accepted={accepted} statement={statement} termOf={termOf} view={view} />
        </li>
      ))}
      {repeating.length > 0 && (
        <li className="text-soft">
          {t.rich("repeated", {
            list: () =>
              format.list(
                repeating.map(({ source, locator }) => (
                  <Link
                    className="link"
                    href={hrefWithView(`/sources/${source.slug}`, view)}
                    key={`${source.slug} ${locator}`}
                  >
                    <DataText>{source.publisher}</DataText>
                  </Link>
                )),
              ),
          })}
        </li>
      )}
    </ul>
  );
}

interface ToldProps extends Omit<StatementListProps, "statements"> {
  readonly statement: Statement;
}

function Told({ statement, accepted, view, termOf }: ToldProps) {
  const t = useTranslations("rounds.statement");
  const locale = useLocale();
  const { said, status, statedAs, locator, note, source } = statement;
  const standing = standingTo(accepted, said, status);
  const { comma, semicolon } = PUNCTUATION[locale];
  return (
    <>
      <SaidValue said={said} termOf={termOf} />{" "}
      <Tag tone={standing === "contradicts" ? "strong" : "plain"}>{t(`standing.${standing}`)}</Tag>
      <p className="text-xs text-soft">
        <Link className="link" href={hrefWithView(`/sources/${source.slug}`, view)}>
          {t("by", {
            publisher: nameIn(locale, source.publisher).main,
            date: printPartialDate(source.publishedOn, locale),
            reliability: source.reliability,
          })}
        </Link>
        {statedAs !== null && (
          <>
            {semicolon}
            {t.rich("printed", { text: () => <DataText>{statedAs}</DataText> })}
          </>
        )}
        {locator !== "" && (
          <>
            {statedAs === null ? semicolon : comma}
            <DataText>{locator}</DataText>
          </>
        )}
      </p>
      {note !== null && (
        <p className="text-soft">
          <DataText>{note}</DataText>
        </p>
      )}
    </>
  );
}

/** Says the accepted value in the same terms, and nothing of its own. */
function onlyRepeats({ said, status, statedAs, note }: Statement, accepted: ClaimValue | null) {
  const same = JSON.stringify(said) === JSON.stringify(accepted);
  return same && status === "COMPETING" && statedAs === null && note === null;
}

type Standing = "SUPERSEDED" | "REJECTED" | "contradicts" | "leavesOpen" | "agrees";

/** How another source's word stands to the accepted one. */
function standingTo(accepted: ClaimValue | null, said: ClaimValue, status: ClaimStatus): Standing {
  if (status === "SUPERSEDED" || status === "REJECTED") return status;
  if (accepted !== null && contradicts(said, accepted)) return "contradicts";
  const open = said.form === "quantity" && said.quantity.qualifier === "UNDISCLOSED";
  const named = accepted?.form === "quantity" && accepted.quantity.qualifier !== "UNDISCLOSED";
  return open && named ? "leavesOpen" : "agrees";
}

interface SaidValueProps {
  readonly said: ClaimValue;
  readonly termOf?: ((text: string) => string) | undefined;
}

/** A claimed value in the form of its field. */
export function SaidValue({ said, termOf = (text) => text }: SaidValueProps) {
  const t = useTranslations("rounds.statement");
  switch (said.form) {
    case "quantity":
      return <QuantityText display="full" quantity={said.quantity} />;
    case "date":
      return <DateText date={said.date} />;
    case "text":
      return <SaidText termOf={termOf} text={said.text} />;
    case "none":
      return <span>{t("confirms")}</span>;
  }
}

/** A term of ours is a word of the page; anything else is the source's. */
function SaidText({
  text,
  termOf,
}: {
  readonly text: string;
  readonly termOf: (text: string) => string;
}) {
  const term = termOf(text);
  return <span>{term === text ? <DataText>{text}</DataText> : term}</span>;
}
