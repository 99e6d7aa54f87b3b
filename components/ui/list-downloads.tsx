import { useTranslations } from "next-intl";
import { exportAddress, type OfferedExport } from "@/lib/schemas/export-query";

/** A list as files, all its pages in one; nothing where there are no rows. */
export function ListDownloads({ files }: { readonly files: readonly OfferedExport[] }) {
  const t = useTranslations("downloads");
  if (files.length === 0) return null;
  return (
    <p className="list-downloads no-print">
      <span>{t("label")}</span>
      {files.map((file) => {
        const counted = t(`rows.${file.type}`, { count: file.count.count });
        const rows = file.count.isMore ? t("over", { rows: counted }) : counted;
        return (
          // A plain link: the router would fetch the file as if it were a page.
          <a
            aria-label={t("file", { rows })}
            className="link"
            download
            href={exportAddress(file)}
            key={file.type}
          >
            {rows}
          </a>
        );
      })}
    </p>
  );
}
