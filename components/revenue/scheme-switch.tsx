import { useTranslations } from "next-intl";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { Link } from "@/lib/i18n/navigation";

interface SchemeSwitchProps {
  readonly schemes: readonly RevenueScheme[];
  readonly chosen: RevenueScheme;
  readonly address: ListAddress;
}

/** Which scheme's periods a table shows: one link each, the chosen one marked. */
export function SchemeSwitch({ schemes, chosen, address }: SchemeSwitchProps) {
  const t = useTranslations("revenue");
  return (
    <nav aria-label={t("schemeSwitch")} className="switch">
      {schemes.map(({ slug, name }) => (
        <Link
          aria-current={slug === chosen.slug ? "true" : undefined}
          href={`${listHref(address, { scheme: slug })}#segments`}
          key={slug}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
