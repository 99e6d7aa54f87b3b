import { useTranslations } from "next-intl";

/** Lines, a table or headline figures that are on their way, in the shape in which they come. */
export function Skeleton({
  shape,
  count,
}: {
  readonly shape: "lines" | "table" | "kpis";
  readonly count: number;
}) {
  const t = useTranslations("common.state");
  const keys = Array.from({ length: count }, (_, at) => `${shape}-${at}`);
  return (
    <div className="skeleton" data-shape={shape} role="status">
      <span className="sr-only">{t("loading")}</span>
      {keys.map((key) => (
        <div aria-hidden="true" key={key}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
