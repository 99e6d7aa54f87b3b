import { useTranslations } from "next-intl";
import { DataText } from "@/components/ui/data-text";
import { isQuickReason } from "@/lib/domain/guards/reasons";

/** Why something doubtful is right, in its author's words or those of one click. */
export function Reason({ text }: { readonly text: string }) {
  const t = useTranslations("guards.reasons");
  return isQuickReason(text) ? t(text) : <DataText>{text}</DataText>;
}
