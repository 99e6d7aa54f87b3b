import { useLocale, useMessages, useTranslations } from "next-intl";
import { Reason } from "@/components/guards/reason";
import { WarningText } from "@/components/guards/warning-text";
import type { ImportedRow } from "@/lib/data/imports/rows";
import { CHOICES } from "@/lib/domain/editing/entity-choices";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { RowProblem } from "@/lib/domain/import/import-state";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { messageAt } from "@/lib/i18n/message-at";
import { useColumnNames } from "./column-names";

interface RowDetailsProps {
  readonly type: EntityType;
  readonly row: ImportedRow;
  readonly present: Readonly<Record<string, string>> | null;
}

/** What is wrong with a row or doubtful about it, and what it changes from what to what. */
export function RowDetails({ type, row, present }: RowDetailsProps) {
  const { problems, changed, cells, doubts, reason } = row;
  const t = useTranslations("imports.rows");
  const nameOf = useNames(type);
  if (problems.length + doubts.length + changed.length === 0) return null;
  return (
    <ul className="row-details">
      {problems.map((problem) => (
        <li key={`${problem.column} ${problem.reason}`}>
          <Problem
            cell={problem.column === null ? undefined : cells[problem.column]}
            column={problem.column === null ? null : nameOf(problem.column)}
            words={problem.reason === NO_WORD ? wordsOf(type, problem.column) : []}
            problem={problem}
          />
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={doubt.entityId + doubt.key}>
          {/* The row says itself what it is about; of what it would make beside, the doubt does. */}
          <WarningText warning={doubt.entityType === type ? { ...doubt, title: null } : doubt} />
          {doubt.row !== undefined && doubt.row !== row.number && (
            <> ({t("sameAs", { row: doubt.row })})</>
          )}
        </li>
      ))}
      {reason !== null && (
        <li className="text-soft">
          {t.rich("takenInBecause", { reason: () => <Reason text={reason} /> })}
        </li>
      )}
      {changed.map((column) => (
        <li key={column}>
          <span className="row-column">{nameOf(column)}</span>{" "}
          {present !== null && (
            <>
              <span className="sr-only">{t("before")} </span>
              <del>{present[column] || t("nothing")}</del> <span aria-hidden="true">→</span>{" "}
              <span className="sr-only">{t("after")} </span>
            </>
          )}
          <ins>{cells[column] || t("nothing")}</ins>
        </li>
      ))}
    </ul>
  );
}

interface ProblemProps {
  readonly problem: RowProblem;
  readonly column: string | null;
  /** What the column may say, where it says something else. */
  readonly words: readonly string[];
  readonly cell: string | undefined;
}

function Problem({ problem, column, words, cell }: ProblemProps) {
  const t = useTranslations("imports.rows");
  const { errors } = useMessages();
  const { colon } = PUNCTUATION[useLocale()];
  const { reason, row } = problem;
  return (
    <>
      {column !== null && <span className="row-column">{column + colon}</span>}
      {messageAt(errors, reason) ?? errors.form.failed}
      {words.length > 0 && <span className="text-soft"> {words.join(", ")}</span>}
      {row !== undefined && <> ({t("sameAs", { row })})</>}
      {cell !== undefined && cell !== "" && <q className="row-cell">{shortened(cell)}</q>}
    </>
  );
}

/** The reason of a cell that is none of the words of its column. */
const NO_WORD = "choice.required";

function wordsOf(type: EntityType, name: string | null): readonly string[] {
  const column = listColumnsOf(type).find((one) => one.name === name);
  if (column?.holds !== "field" || column.field.kind !== "choice") return [];
  return CHOICES[column.field.words];
}

/** Signs of a cell that are shown beside what is wrong with it. */
const LONGEST_CELL = 120;

function shortened(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}

function useNames(type: EntityType): (name: string) => string {
  const nameOf = useColumnNames();
  const columns = listColumnsOf(type);
  return (name) => {
    const column = columns.find((one) => one.name === name);
    return column === undefined ? name : nameOf(column);
  };
}
