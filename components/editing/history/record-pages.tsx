import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { type ListAddress, listHref } from "@/components/ui/list-address";

interface RecordPagesProps {
  readonly address: ListAddress;
  /** Parameter that holds the key of a page. */
  readonly parameter: "after" | "before";
  /** Key of the next page; null on the last. */
  readonly next: string | number | null;
  readonly isFirst: boolean;
  readonly labels: "records" | "list";
}

/** To the first page and the next one of a list that is paged by keys. */
export function RecordPages({ address, parameter, next, isFirst, labels }: RecordPagesProps) {
  const t = useTranslations("history.pages");
  if (isFirst && next === null) return null;
  return (
    <nav aria-label={t("label")} className="state-actions mt-4 flex gap-3">
      {!isFirst && (
        <ButtonLink href={listHref(address, { [parameter]: null })}>
          {t(labels === "records" ? "newest" : "first")}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={listHref(address, { [parameter]: next })} rel="next">
          {t(labels === "records" ? "older" : "more")}
        </ButtonLink>
      )}
    </nav>
  );
}
