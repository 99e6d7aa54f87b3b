import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import type { ImportDetail } from "@/lib/data/imports/imports";
import { printMoment } from "@/lib/domain/moment-text";
import { Link } from "@/lib/i18n/navigation";
import type { FileFormat } from "@/lib/schemas/import";

const SEPARATORS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
const KILOBYTE = 1024;

/** What the file is, and who did what with it. */
export function ImportFacts({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations("imports");
  const types = useTranslations("comparison.types");
  const locale = useLocale();
  const { type, state, rowCount, source, comment } = detail;
  const act = (name: string | null, at: string | null) =>
    name !== null && at !== null && t("by", { name, at: printMoment(at, locale) });
  const formatText = (format: FileFormat) =>
    format.format === "XLSX"
      ? t("formats.XLSX")
      : t("formats.CSV", {
          encoding: format.encoding.toUpperCase(),
          separator: t(`separators.${SEPARATORS[format.separator]}`),
        });
  return (
    <DefinitionList
      items={[
        { term: t("column.state"), value: <Tag>{t(`states.${state}`)}</Tag> },
        { term: t("facts.kind"), value: types(type) },
        { term: t("facts.rows"), value: rowCount > 0 && rowCount.toLocaleString(locale) },
        { term: t("facts.size"), value: sizeText(detail.byteLength) },
        { term: t("facts.format"), value: formatText(detail.format) },
        {
          term: t("facts.source"),
          value: source && (
            <Link className="link" href={`/sources/${source.slug}`}>
              {source.publisher}
            </Link>
          ),
        },
        { term: t("facts.uploaded"), value: act(detail.uploadedBy, detail.uploadedAt) },
        {
          term: t("facts.handedIn"),
          value: detail.handedInAt !== null && printMoment(detail.handedInAt, locale),
        },
        { term: t("facts.comment"), value: comment },
        { term: t("facts.carriedOut"), value: act(detail.carriedOutBy, detail.carriedOutAt) },
        { term: t("facts.undone"), value: act(detail.undoneBy, detail.undoneAt) },
      ]}
    />
  );

  function sizeText(bytes: number): string {
    const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
    if (kilobytes < KILOBYTE) return t("kilobytes", { size: kilobytes });
    return t("megabytes", { size: (bytes / KILOBYTE ** 2).toFixed(1) });
  }
}
