import { useFormatter, useTranslations } from "next-intl";
import { type Hidden, MOST_COUNTED } from "@/lib/domain/hidden";

const KINDS = ["rounds", "recasts", "statements"] as const;

/** "3 rounds, 1 recast period and 12 statements", in a sentence. */
export function HiddenList({ hidden }: { readonly hidden: Hidden }) {
  const t = useTranslations("view");
  const format = useFormatter();
  const counts = KINDS.filter((kind) => hidden[kind] > 0).map((kind) =>
    hidden[kind] > MOST_COUNTED
      ? t(`hidden.${kind}Over`, { count: MOST_COUNTED })
      : t(`hidden.${kind}`, { count: hidden[kind] }),
  );
  return counts.length === 0 ? t("hidesNothing") : t("hides", { list: format.list(counts) });
}
