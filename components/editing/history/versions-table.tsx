import { useLocale, useTranslations } from "next-intl";
import { useEditingWords } from "@/components/editing/comparison/words";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { EntityHistory, EntityVersion } from "@/lib/data/editing/entity-history";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { addressIn } from "@/lib/i18n/address";
import { Link } from "@/lib/i18n/navigation";
import { ActReasons, ActTies, MomentText } from "./act-text";

interface VersionsTableProps {
  readonly history: EntityHistory;
  /** Versions that are compared now. */
  readonly from: number | null;
  readonly to: number | null;
  /** The page that is shown, kept in the address when versions are compared. */
  readonly before: number | null;
}

/** All versions with who made them and why; two of them are chosen to be compared. */
export function VersionsTable({ history, from, to, before }: VersionsTableProps) {
  const t = useTranslations("history");
  const locale = useLocale();
  const { ofField } = useEditingWords();
  const { entity, versions } = history;
  const path = `/admin/history/${entity.type}/${entity.id}`;
  const chosen = {
    from: from ?? versions[1]?.version ?? versions[0]?.version,
    to: to ?? versions[0]?.version,
  };
  const radio = (name: "from" | "to", version: number) => (
    <label className="inline-flex items-baseline gap-1.5">
      <input
        aria-label={t(name === "from" ? "versions.fromVersion" : "versions.toVersion", {
          number: version,
        })}
        className="check relative top-[3px]"
        defaultChecked={chosen[name] === version}
        name={name}
        type="radio"
        value={version}
      />
      <span aria-hidden="true">{t(`versions.${name}`)}</span>
    </label>
  );
  const columns: Column<EntityVersion>[] = [
    {
      id: "version",
      header: t("versions.version"),
      namesRow: true,
      cell: ({ version }) => (
        <>
          {t("versions.number", { number: version })}{" "}
          {version === entity.version && <Tag>{t("versions.current")}</Tag>}
        </>
      ),
    },
    {
      id: "when",
      header: t("record.when"),
      kind: "date",
      cell: ({ at }) => <MomentText at={at} />,
    },
    {
      id: "who",
      header: t("record.who"),
      narrow: "fold",
      cell: ({ by }) => by ?? t("record.dataSet"),
    },
    {
      id: "what",
      header: t("record.what"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ act, outcome }) => <What act={act} outcome={outcome} />,
    },
    {
      id: "fields",
      header: t("versions.fields"),
      narrow: "fold",
      cell: ({ fields }) =>
        fields.map((field) => ofField(entity.type, field)).join(PUNCTUATION[locale].comma),
    },
    {
      id: "compare",
      header: t("versions.compareColumn"),
      narrow: "fold",
      cell: ({ version }) => (
        <span className="inline-flex items-baseline gap-4 whitespace-nowrap">
          {radio("from", version)}
          {radio("to", version)}
        </span>
      ),
    },
    {
      id: "restore",
      header: t("entities.actions"),
      narrow: "fold",
      foldLabel: false,
      cell: ({ version, outcome }) =>
        version !== entity.version &&
        outcome !== "deleted" &&
        !entity.isDeleted && (
          <Link className="link" href={`${path}/${version}`}>
            {t("versions.open")}
            <span className="sr-only"> ({t("versions.number", { number: version })})</span>
          </Link>
        ),
    },
  ];
  return (
    <form action={`${addressIn(locale, path)}#comparison`} method="get">
      {before !== null && <input name="before" type="hidden" value={before} />}
      <DataTable
        caption={t("versions.caption")}
        columns={columns}
        rowKey={({ version }) => String(version)}
        rows={versions}
      />
      {entity.version > 1 && (
        <p className="mt-3">
          <Button type="submit">{t("versions.compare")}</Button>
        </p>
      )}
    </form>
  );
}

function What({ act, outcome }: Pick<EntityVersion, "act" | "outcome">) {
  const t = useTranslations("history");
  if (act === null) return t("record.loaded");
  return (
    <>
      <p>
        <Link className="link" href={`/admin/changes/${act.id}`}>
          {t(`kinds.${act.kind}`)}
        </Link>{" "}
        {outcome !== "changed" && <Tag>{t(`outcomes.${outcome}`)}</Tag>}
      </p>
      <ActReasons act={act} />
      <ActTies act={act} />
    </>
  );
}
