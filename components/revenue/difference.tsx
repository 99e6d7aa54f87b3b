import { useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import type { Sourced } from "@/lib/domain/evidence";
import type { Quantity } from "@/lib/domain/quantity";

/** What a recast figure is more or less than the first one; it opens the two. */
export function Difference({ sourced }: { readonly sourced: Sourced<Quantity> }) {
  const t = useTranslations("revenue");
  return (
    <QuantityFigure about={t("difference")} display="full" signed="difference" sourced={sourced} />
  );
}
