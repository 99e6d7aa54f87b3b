import { useTranslations } from "next-intl";
import { hrefWithView } from "@/lib/domain/view-address";
import { requestView } from "@/lib/view/request-view";

/** The same evidence for programs: told to them in the page's head, and to people at its foot. */
export function JsonLink({ id }: { readonly id: string }) {
  const t = useTranslations("evidence");
  const href = hrefWithView(`/api/v1/evidence/${encodeURIComponent(id)}`, requestView());
  return (
    <p className="text-sm text-soft no-print">
      <link href={href} rel="alternate" type="application/json" />
      <a className="link" href={href}>
        {t("json")}
      </a>
    </p>
  );
}
