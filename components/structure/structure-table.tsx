import { useLocale, useTranslations } from "next-intl";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { DateFigure } from "@/components/evidence/figure";
import { OrganizationName } from "@/components/organizations/party-name";
import { RaisedCell } from "@/components/organizations/raised-cell";
import { type Column, DataTable } from "@/components/ui/data-table";
import { raisedToDate } from "@/lib/domain/amount-sum";
import type { DayStep } from "@/lib/domain/day-state";
import type { Sourced } from "@/lib/domain/evidence";
import type { RelationshipType } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";
import { AtWords } from "./at-day";
import { presenceSteps } from "./row-states";
import type { StructureRow } from "./structure-rows";
import { isDrawn } from "./tie-words";

interface StructureTableProps {
  readonly rows: readonly StructureRow[];
  readonly view: View;
}

/** The facts of the picture; every one of them, whatever its day. */
export function StructureTable({ rows, view }: StructureTableProps) {
  const t = useTranslations("structure");
  const locale = useLocale();
  const nameOf = ({ organization }: StructureRow) => nameIn(locale, organization).main;
  const columns: Column<StructureRow>[] = [
    {
      id: "organization",
      header: t("table.organization"),
      namesRow: true,
      cell: ({ organization }) => (
        <OrganizationName basis={null} organization={organization} view={view} />
      ),
    },
    {
      id: "role",
      header: t("table.role"),
      narrow: "fold",
      foldLabel: false,
      cell: (row) => <RoleCell name={nameOf(row)} row={row} />,
    },
    {
      id: "joined",
      header: t("table.joined"),
      kind: "date",
      narrow: "fold",
      cell: (row) => dateLines(row, BEGINNINGS, nameOf(row)),
    },
    {
      id: "left",
      header: t("table.left"),
      kind: "date",
      narrow: "fold",
      cell: (row) => dateLines(row, ENDS, nameOf(row)),
    },
    {
      id: "rounds",
      header: t("table.rounds"),
      kind: "number",
      narrow: "fold",
      cell: (row) => row.rounds.length > 0 && <RoundsCell row={row} view={view} />,
    },
    {
      id: "raised",
      header: t("table.raised"),
      kind: "number",
      cell: ({ organization, rounds }) => {
        const raised = raisedOf(rounds);
        return raised.count > 0 && <RaisedCell organization={organization} raised={raised} />;
      },
    },
  ];
  return (
    <DataTable
      caption={t("table.title")}
      columns={columns}
      rowKey={({ organization, ties }) => `${organization.slug} ${ties.at(-1)?.slug}`}
      rows={rows}
    />
  );
}

/** What the ties are, and how the company stood on the day of the picture. */
function RoleCell({ row, name }: { readonly row: StructureRow; readonly name: string }) {
  const t = useTranslations("structure");
  const locale = useLocale();
  return (
    <>
      {row.ties.map(({ slug, type, groupRole, other, existence }) => {
        if (!isDrawn(type)) return null;
        const word = t(`roleWord.${type}`, {
          role: t(`role.${groupRole ?? "X"}`),
          other: nameIn(locale, other).main,
        });
        return (
          <div className="min-h-6 min-w-32" key={slug}>
            <EvidenceLink
              about={name}
              className="figure-text"
              evidence={existence.evidence}
              mark={existence.mark}
              spoken={word}
            >
              <span>{word}</span>
            </EvidenceLink>
          </div>
        );
      })}
      {row.membership !== null && (
        <div className="text-xs text-soft">
          <AtWords steps={stateSteps(row, t)} />
        </div>
      )}
    </>
  );
}

const STATES = ["before", "perhaps", "in", "left", "undated", "planned"] as const;

function stateSteps(
  row: StructureRow,
  t: ReturnType<typeof useTranslations<"structure">>,
): DayStep<string>[] {
  return presenceSteps(row).map(({ from, value }) => {
    const state = STATES.find((known) => known === value) ?? "undated";
    return { from, value: t("table.onDay", { state: t(`state.${state}`) }) };
  });
}

type DateWord = "joined" | "left" | "spunOut" | "founded" | "wentOn";
type DatedTie = {
  readonly type: RelationshipType;
  readonly end: "from" | "to";
  readonly word: DateWord;
};

const BEGINNINGS: readonly DatedTie[] = [
  { type: "MEMBER_OF_GROUP", end: "from", word: "joined" },
  { type: "SUBSIDIARY", end: "from", word: "joined" },
  { type: "FOUNDED_BY", end: "from", word: "founded" },
];

const ENDS: readonly DatedTie[] = [
  { type: "MEMBER_OF_GROUP", end: "to", word: "left" },
  { type: "SUBSIDIARY", end: "to", word: "left" },
  { type: "SPUN_OUT_OF", end: "from", word: "spunOut" },
  { type: "PREDECESSOR_OF", end: "from", word: "wentOn" },
];

/** The dates of the row's ties that the column has, each with its word unless the header says it. */
function dateLines({ ties }: StructureRow, kinds: readonly DatedTie[], name: string) {
  const lines = ties.flatMap((tie) =>
    kinds.flatMap(({ type, end, word }) => {
      const sourced = tie.type === type ? tie[end] : null;
      return sourced === null ? [] : [{ key: `${tie.slug} ${end}`, sourced, word }];
    }),
  );
  if (lines.length === 0) return null;
  return lines.map(({ key, ...line }) => <DateLine key={key} name={name} {...line} />);
}

interface DateLineProps {
  readonly name: string;
  readonly sourced: Sourced<PartialDate>;
  readonly word: DateWord;
}

function DateLine({ name, sourced, word }: DateLineProps) {
  const t = useTranslations("structure.table");
  const what = t(`dateWord.${word}`);
  const said = word === "joined" || word === "left";
  return (
    <span className="sm:block">
      <DateFigure about={t("dateAbout", { organization: name, what })} sourced={sourced} />
      {!said && <span className="text-xs text-soft"> {what}</span>}
    </span>
  );
}

function RoundsCell({ row: { organization, rounds }, view }: { row: StructureRow; view: View }) {
  const t = useTranslations("structure.table");
  const notDone = raisedOf(rounds).leftOutIds.length;
  return (
    <>
      <Link className="link" href={hrefWithView(`/rounds?organization=${organization.slug}`, view)}>
        {t("roundsLink", { count: rounds.length })}
      </Link>
      {notDone > 0 && <div className="text-xs text-soft">{t("notDone", { count: notDone })}</div>}
    </>
  );
}

function raisedOf(rounds: StructureRow["rounds"]) {
  return raisedToDate(rounds.map(({ part, status }) => ({ ...part, status })));
}
