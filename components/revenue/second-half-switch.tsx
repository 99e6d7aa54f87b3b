import { useTranslations } from "next-intl";
import { type ListAddress, listHref } from "@/components/ui/list-address";
import { Link } from "@/lib/i18n/navigation";
import { COMPUTED_HALVES } from "@/lib/schemas/revenue-query";

interface SecondHalfSwitchProps {
  readonly shown: boolean;
  readonly address: ListAddress;
}

/** Shows or hides the second half-years that no report prints. */
export function SecondHalfSwitch({ shown, address }: SecondHalfSwitchProps) {
  const t = useTranslations("revenue");
  const href = listHref(address, { halves: shown ? null : COMPUTED_HALVES });
  return (
    <p className="mb-2 text-sm">
      <Link className="link" href={`${href}#segments`}>
        {shown ? t("hideSecondHalves") : t("showSecondHalves")}
      </Link>
    </p>
  );
}
