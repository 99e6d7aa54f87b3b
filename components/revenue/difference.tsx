import { useTranslations } from "next-intl";
import { QuantityFigure } from "@/components/evidence/figure";
import { computedFigure, type Figure } from "./totals";

interface DifferenceProps {
  readonly figures: readonly Figure[];
  /** Slug of the recast figure. */
  readonly of: string;
}

/** What a recast figure is more or less than the first one; it opens the two. */
export function Difference({ figures, of }: DifferenceProps) {
  const t = useTranslations("revenue");
  const sourced = computedFigure(figures, { kind: "difference", slug: of });
  return (
    sourced && <QuantityFigure about={t("difference")} display="full" signed sourced={sourced} />
  );
}
