import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/form-state";
import type { ImportDetail } from "@/lib/data/imports/imports";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { useColumnNames } from "./column-names";
import { ColumnsForm } from "./columns-form";

interface ColumnsSectionProps {
  readonly detail: ImportDetail;
  readonly action: FormAction;
}

/** Rows of the file that are shown below its header. */
const SAMPLES = 3;

/** What each column of the file holds; open until it was said, then to be opened again. */
export function ColumnsSection({ detail, action }: ColumnsSectionProps) {
  const t = useTranslations("imports.columns");
  const nameOf = useColumnNames();
  const { id, version, type, state, headers, sample, mapping, source, createMissing } = detail;
  const fromText = (at: number): string | null => {
    if (detail.remembered[at] === true) return t("remembered");
    return detail.remembered[at] === false && mapping[at] !== null ? t("guessed") : null;
  };
  const form = (
    <ColumnsForm
      action={action}
      columns={headers.map((header, at) => ({
        header,
        sample: sample.slice(0, SAMPLES).map((row) => row[at] ?? ""),
        readAs: mapping[at] ?? null,
        from: fromText(at),
      }))}
      createMissing={createMissing}
      id={id}
      options={listColumnsOf(type).map((column) => ({
        value: column.name,
        label: nameOf(column),
      }))}
      source={source === null ? "" : `${source.publisher} [${source.slug}]`}
      texts={{
        ...{ header: t("header"), sample: t("sample"), holds: t("holds") },
        ...{ notRead: t("notRead"), empty: t("empty"), refused: t("refused") },
        ...{ source: t("source"), sourceHint: t("sourceHint") },
        ...{ createMissing: t("createMissing"), createMissingHint: t("createMissingHint") },
        submit: t(state === "UPLOADED" ? "submit" : "again"),
        of: headers.map((header) => t("of", { header })),
      }}
      version={version}
    />
  );
  return (
    <Section caption={t("caption")} id="columns" rule title={t("title")}>
      {state === "UPLOADED" ? (
        form
      ) : (
        <details className="columns-details">
          <summary>{t("again")}</summary>
          {form}
        </details>
      )}
    </Section>
  );
}
