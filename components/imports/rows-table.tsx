import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ImportedRow } from "@/lib/data/imports/rows";
import { CHOICES } from "@/lib/domain/editing/entity-choices";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { RowProblem } from "@/lib/domain/import/import-state";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { messageAt } from "@/lib/i18n/message-at";
import { Link } from "@/lib/i18n/navigation";
import { useColumnNames } from "./column-names";

/** Forms of the page that the buttons of rows belong to. */
export const LEAVE_OUT = "leave-out";
export const TAKE_IN = "take-in";

interface RowsTableProps {
  readonly type: EntityType;
  readonly rows: readonly ImportedRow[];
  /** Cells as they stand, of what rows change, by id; empty once they were carried out. */
  readonly present: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly mayChoose: boolean;
  readonly isOver: boolean;
}

/** What the dry run says of rows, and what can be chosen of each. */
export function RowsTable({ type, rows, present, mayChoose, isOver }: RowsTableProps) {
  const t = useTranslations("imports");
  const columns: Column<ImportedRow>[] = [
    {
      id: "number",
      header: t("rows.number"),
      kind: "number",
      cell: ({ number }) => number,
    },
    {
      id: "name",
      header: t("rows.name"),
      namesRow: true,
      cell: ({ name, entityId }) =>
        entityId === null ? (
          <span className="break-words">{name}</span>
        ) : (
          <Link className="link break-words" href={`/admin/history/${type}/${entityId}`}>
            {name || t("rows.known")}
          </Link>
        ),
    },
    {
      id: "verdict",
      header: t(isOver ? "rows.verdictDone" : "rows.verdict"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ verdict, excluded }) => (
        <>
          <Tag tone={verdict === "ERROR" ? "strong" : "plain"}>{t(`verdicts.${verdict}`)}</Tag>{" "}
          {excluded && <Tag>{t("rows.excluded")}</Tag>}
        </>
      ),
    },
    {
      id: "details",
      header: t("rows.details"),
      narrow: "fold",
      foldLabel: false,
      cell: (row) => (
        <RowDetails present={present.get(row.entityId ?? "") ?? null} row={row} type={type} />
      ),
    },
  ];
  const choose: Column<ImportedRow> = {
    id: "choose",
    header: t("rows.choose"),
    narrow: "fold",
    foldLabel: false,
    cell: ({ number, excluded, hasPlan, verdict }) =>
      (hasPlan || verdict === "ERROR") &&
      (!excluded || hasPlan) && (
        <Button
          aria-label={t(excluded ? "rows.takeInOf" : "rows.leaveOutOf", { number })}
          form={excluded ? TAKE_IN : LEAVE_OUT}
          name="rows"
          type="submit"
          value={number}
          variant="quiet"
        >
          {t(excluded ? "rows.takeIn" : "rows.leaveOut")}
        </Button>
      ),
  };
  return (
    <DataTable
      caption={t(isOver ? "rows.captionDone" : "rows.caption")}
      columns={mayChoose ? [...columns, choose] : columns}
      rowKey={({ number }) => String(number)}
      rows={rows}
    />
  );
}

interface RowDetailsProps {
  readonly type: EntityType;
  readonly row: ImportedRow;
  readonly present: Readonly<Record<string, string>> | null;
}

/** What is wrong with a row, and what it changes from what to what. */
function RowDetails({ type, row, present }: RowDetailsProps) {
  const { problems, changed, cells } = row;
  const t = useTranslations("imports.rows");
  const nameOf = useNames(type);
  if (problems.length === 0 && changed.length === 0) return null;
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
  const { reason, row, slug } = problem;
  return (
    <>
      {column !== null && <span className="row-column">{column + colon}</span>}
      {messageAt(errors, reason) ?? errors.form.failed}
      {words.length > 0 && <span className="text-soft"> {words.join(", ")}</span>}
      {row !== undefined && <> ({t("sameAs", { row })})</>}
      {slug !== undefined && <span className="text-soft"> [{slug}]</span>}
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
