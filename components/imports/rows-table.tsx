import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { ImportedRow } from "@/lib/data/imports/rows";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { Link } from "@/lib/i18n/navigation";
import { RowDetails } from "./row-details";

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
      cell: ({ verdict, excluded, doubts }) => (
        <>
          <Tag tone={verdict === "ERROR" ? "strong" : "plain"}>{t(`verdicts.${verdict}`)}</Tag>{" "}
          {doubts.length > 0 && <Tag tone="strong">{t("verdicts.DOUBTFUL")}</Tag>}{" "}
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
