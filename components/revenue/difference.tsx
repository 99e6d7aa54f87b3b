import { useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { computedBasis } from "@/lib/domain/computed-evidence";
import type { Quantity } from "@/lib/domain/quantity";

interface DifferenceProps {
  readonly figure: Quantity;
  /** Slug of the recast figure. */
  readonly of: string;
}

/** What a recast figure is more or less than the first one; it opens the two. */
export function Difference({ figure, of }: DifferenceProps) {
  const t = useTranslations("revenue");
  const basis = computedBasis({ kind: "difference", slug: of });
  return (
    <QuantityFigure
      about={t("difference")}
      display="full"
      signed
      sourced={{ ...basis, value: figure }}
    />
  );
}
