import { useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import type { ClaimValue } from "@/lib/domain/standing";
import { DateText, QuantityText } from "./value-text";

/** What a claim says, printed with every digit that its source gives. */
export function ClaimSaid({ said }: { readonly said: ClaimValue }) {
  const t = useTranslations("evidence");
  switch (said.form) {
    case "quantity":
      return <QuantityText display="full" quantity={said.quantity} />;
    case "date":
      return <DateText date={said.date} />;
    case "text":
      return <DataText>{said.text}</DataText>;
    case "none":
      return <span className="text-soft">{t("notStated")}</span>;
  }
}
