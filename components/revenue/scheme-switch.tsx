import { useTranslations } from "next-intl";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import type { RevenueScheme } from "@/lib/domain/revenue";
import { Link } from "@/lib/i18n/navigation";

interface SchemeSwitchProps {
  readonly schemes: readonly RevenueScheme[];
  /** Null where the periods of all schemes are shown. */
  readonly chosen: RevenueScheme | null;
  readonly address: ListAddress;
  /** Id of what it switches, to which the links lead back. */
  readonly target: string;
  /** Title of that, for who hears of one switch without the other. */
  readonly of: string;
  /** Whether all schemes can be shown too, one beside the other. */
  readonly offersAll?: boolean;
}

/** Which scheme's periods are shown: one link each, the chosen one marked. */
export function SchemeSwitch({
  schemes,
  chosen,
  address,
  target,
  of,
  offersAll = false,
}: SchemeSwitchProps) {
  const t = useTranslations("revenue");
  return (
    <nav aria-label={t("schemeSwitch", { of })} className="switch">
      {offersAll && (
        <Link
          aria-current={chosen === null ? "true" : undefined}
          href={`${listHref(address, { scheme: null })}#${target}`}
        >
          {t("allSchemes")}
        </Link>
      )}
      {schemes.map(({ slug, name }) => (
        <Link
          aria-current={slug === chosen?.slug ? "true" : undefined}
          href={`${listHref(address, { scheme: slug })}#${target}`}
          key={slug}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
